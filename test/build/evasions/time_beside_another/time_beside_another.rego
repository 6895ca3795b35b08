# METADATA
# title: A time compared with that of the evaluation, which is text
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.time_beside_another
# custom:
#   id: Evasion.TimeBesideAnother
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.time_beside_another

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.instanceCreateTime > input.evaluatedAt
}
