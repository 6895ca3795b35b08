# METADATA
# title: A number compared with a parameter of text, which is greater than all numbers
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.number_beside_a_parameter_of_text
# custom:
#   id: Evasion.NumberBesideAParameterOfText
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters: {days: {description: Days., type: string, default: "35"}}
package controls.evasions.number_beside_a_parameter_of_text

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.backupRetentionPeriod > data.parameters["Evasion.NumberBesideAParameterOfText"].days
}
