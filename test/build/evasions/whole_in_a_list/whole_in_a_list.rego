# METADATA
# title: The whole configuration compared, inside a list
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.whole_in_a_list
# custom:
#   id: Evasion.WholeInAList
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.whole_in_a_list

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	[input.configuration] == [{"groupName": "open"}]
}
