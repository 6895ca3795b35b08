# METADATA
# title: A search through everything that is there
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.walked
# custom:
#   id: Evasion.Walked
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.walked

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	walk(input.configuration, [_, value])
	value == "0.0.0.0/0"
}
