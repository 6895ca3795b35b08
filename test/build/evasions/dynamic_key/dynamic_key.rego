# METADATA
# title: A name of a field that is only known at evaluation
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.dynamic_key
# custom:
#   id: Evasion.DynamicKey
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.dynamic_key

compliant := count(violations) == 0

flags := ["publiclyAccessible", "multiAZ"]

violations contains {"code": "found", "path": ["configuration"]} if {
	some flag in flags
	input.configuration[flag] == true
}
