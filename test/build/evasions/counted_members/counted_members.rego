# METADATA
# title: Members looked up by name, in the old way
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.counted_members
# custom:
#   id: Evasion.CountedMembers
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.counted_members

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	permissions[permission].ipProtocol == "tcp"
	permission.toPort == 22
}

permissions contains permission if some permission in input.configuration.ipPermissions
