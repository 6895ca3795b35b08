# METADATA
# title: An attribute whose name is only known at evaluation
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.attribute_by_parameter
# custom:
#   id: Evasion.AttributeByParameter
#   severity: LOW
#   resource_types: ["AWS::ElasticLoadBalancingV2::LoadBalancer"]
#   messages: {found: Found.}
#   parameters: {key: {description: A key., type: string, default: deletion_protection.enabled}}
package controls.evasions.attribute_by_parameter

import data.lib.attributes

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["supplementaryConfiguration"]} if {
	key := data.parameters["Evasion.AttributeByParameter"].key
	attributes.value(input.supplementaryConfiguration.LoadBalancerAttributes, key) == "false"
}
