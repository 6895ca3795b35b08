# METADATA
# title: A part by its position, which is undefined where there are fewer
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.by_computed_position
# custom:
#   id: Evasion.ByComputedPosition
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.by_computed_position

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	parts := split(input.configuration.groupName, "-")
	parts[2] == "open"
}
