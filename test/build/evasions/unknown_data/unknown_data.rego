# METADATA
# title: Data and rules that are not there, and so undefined
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.unknown_data
# custom:
#   id: Evasion.UnknownData
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.unknown_data

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.groupName in data.groups.open
}

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.groupName == "open"
	data.lib.kms.is_strict
}
