# METADATA
# title: A parameter whose bound is misspelt
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.parameter_no_schema
# custom:
#   id: Evasion.ParameterNoSchema
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters:
#     days: {description: Days., type: integer, minimun: 1, default: 7}
package controls.evasions.parameter_no_schema

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "backupRetentionPeriod"]} if {
	input.configuration.backupRetentionPeriod < data.parameters["Evasion.ParameterNoSchema"].days
}
