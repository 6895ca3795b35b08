# METADATA
# title: A pass by what can not be shown
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.compliant_if_not
# custom:
#   id: Evasion.CompliantIfNot
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.compliant_if_not

compliant if not input.configuration.publiclyAccessible

compliant := false if input.configuration.publiclyAccessible

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
