# METADATA
# title: A field that decides by being absent
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.names_of_fields
# custom:
#   id: Evasion.NamesOfFields
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.names_of_fields

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	"ipv6Ranges" in object.keys(permission)
}
