# METADATA
# title: A parameter whose default is of another type
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.parameter_default_of_another_type
# custom:
#   id: Evasion.ParameterDefaultOfAnotherType
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters:
#     days: {description: Days., type: integer, default: "7"}
package controls.evasions.parameter_default_of_another_type

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "backupRetentionPeriod"]} if {
	input.configuration.backupRetentionPeriod < data.parameters["Evasion.ParameterDefaultOfAnotherType"].days
}
