# METADATA
# title: A parameter whose default is below its own bound
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.parameter_default_refused
# custom:
#   id: Evasion.ParameterDefaultRefused
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters:
#     days: {description: Days., type: integer, minimum: 1, default: 0}
package controls.evasions.parameter_default_refused

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "backupRetentionPeriod"]} if {
	input.configuration.backupRetentionPeriod < data.parameters["Evasion.ParameterDefaultRefused"].days
}
