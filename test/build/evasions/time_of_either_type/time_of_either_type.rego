# METADATA
# title: Times that Config writes as text or as a number
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.time_of_either_type
# custom:
#   id: Evasion.TimeOfEitherType
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.time_of_either_type

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.instanceCreateTime > input.configuration.latestRestorableTime
}
