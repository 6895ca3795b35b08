# METADATA
# title: Another control's parameter
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.another_parameter
# custom:
#   id: Evasion.AnotherParameter
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.another_parameter

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.backupRetentionPeriod < data.parameters["Evasion.WithInput"].days
}
