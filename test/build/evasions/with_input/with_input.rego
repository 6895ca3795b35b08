# METADATA
# title: A verdict on another input
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.with_input
# custom:
#   id: Evasion.WithInput
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.with_input

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	is_open with input as {"configuration": {"groupName": "closed"}}
}

is_open if input.configuration.groupName == "open"
