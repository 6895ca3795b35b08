# METADATA
# title: not of a helper over elements that lack a field
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.not_helper
# custom:
#   id: Evasion.NotHelper
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.not_helper

compliant if not is_open

compliant := false if is_open

violations contains {"code": "found", "path": ["configuration"]} if {
	is_open
}

is_open if {
	some permission in input.configuration.ipPermissions
	permission.toPort >= 22
	"0.0.0.0/0" in permission.ipRanges
}
