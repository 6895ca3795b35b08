# METADATA
# title: API Gateway REST API cache data should be encrypted at rest
# description: >-
#   Checks whether a stage of a REST API that has a cache encrypts what it caches of any method. Settings of methods for
#   which caching is not enabled do not count, nor does a stage without a cache. How long something is cached does not matter.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-5
#   - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
#   - ref: https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
# schemas:
#   - input: schema.controls.apigateway.cache_encrypted
# custom:
#   id: APIGateway.5
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::ApiGateway::Stage"]
#   messages:
#     not_encrypted: What is cached of the method is not encrypted.
#   maps:
#     - configuration.methodSettings
#   types:
#     configuration.methodSettings{}.cacheDataEncrypted: boolean
#     configuration.methodSettings{}.cachingEnabled: boolean
#   evidence:
#     - configuration.cacheClusterSize
#     - configuration.cacheClusterStatus
#   deviations:
#     - >-
#       API Gateway caches GET methods of a stage with a cache unless settings say otherwise. So a stage with a cache passes
#       only if there are settings for all methods, `*/*`; without them it is INSUFFICIENT_DATA.
package controls.apigateway.cache_encrypted

applicable := input.configuration.cacheClusterEnabled

compliant := count(violations) == 0

violations contains {"code": "not_encrypted", "path": ["configuration", "methodSettings", method]} if {
	some method, settings in input.configuration.methodSettings
	settings.cachingEnabled == true
	settings.cacheDataEncrypted == false
}

# what has no settings of its own takes these
missing contains {"path": ["configuration", "methodSettings", "*/*"], "reason": "absent"} if {
	input.configuration.cacheClusterEnabled == true
	is_object(input.configuration.methodSettings)
	not "*/*" in object.keys(input.configuration.methodSettings)
}
