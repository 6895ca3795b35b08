# METADATA
# title: A parameter that is not declared, and one that is not read
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.undeclared_parameter
# custom:
#   id: Evasion.UndeclaredParameter
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters: {minimum: {description: Days., type: integer, default: 7}}
package controls.evasions.undeclared_parameter

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.backupRetentionPeriod < data.parameters["Evasion.UndeclaredParameter"].days
}
