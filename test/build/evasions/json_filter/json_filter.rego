# METADATA
# title: A selection by text
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.json_filter
# custom:
#   id: Evasion.JsonFilter
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.json_filter

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	json.filter(input, ["configuration/groupName"]) == {"configuration": {"groupName": "open"}}
}
