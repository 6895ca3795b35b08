# METADATA
# title: A verdict that can not be false
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.never_false
# custom:
#   id: Evasion.NeverFalse
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.never_false

compliant if count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
