# METADATA
# title: A field of two types
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.two_types
# custom:
#   id: Evasion.TwoTypes
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.two_types

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.groupName == "open"
}

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.groupName == 1
}
