# METADATA
# title: What is applicable by a parameter that the host does not give
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.applicable_by_parameter
# custom:
#   id: Evasion.ApplicableByParameter
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   parameters: {engines: {description: Engines., type: array, items: {type: string}, default: [mysql]}}
package controls.evasions.applicable_by_parameter

applicable if input.configuration.engine in data.parameters["Evasion.ApplicableByParameter"].engines

applicable := false if not input.configuration.engine in data.parameters["Evasion.ApplicableByParameter"].engines

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
