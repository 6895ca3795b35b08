# METADATA
# title: Application, Gateway, and Network Load Balancers should have deletion protection enabled
# description: >-
#   Checks whether an Application, Gateway or Network Load Balancer has deletion protection enabled.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-6
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/elb-deletion-protection-enabled.html
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
# schemas:
#   - input: schema.controls.elb.deletion_protection_enabled
# custom:
#   id: ELB.6
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   messages:
#     not_enabled: Deletion protection is not enabled.
#   types:
#     supplementaryConfiguration.LoadBalancerAttributes[].key: string
#     supplementaryConfiguration.LoadBalancerAttributes[].value: string
#   evidence:
#     - configuration.loadBalancerName
#     - configuration.type
package controls.elb.deletion_protection_enabled

import data.lib.attributes

compliant := count(violations) == 0

violations contains {"code": "not_enabled", "path": ["supplementaryConfiguration", "LoadBalancerAttributes"]} if {
	enabled == "false"
}

missing contains {"path": path, "reason": "unknown_value"} if {
	is_string(enabled)
	not enabled in ["false", "true"]
	path := ["supplementaryConfiguration", "LoadBalancerAttributes", "deletion_protection.enabled"]
}

enabled := attributes.value(input.supplementaryConfiguration.LoadBalancerAttributes, "deletion_protection.enabled")
