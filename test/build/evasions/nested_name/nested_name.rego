# METADATA
# title: A rule with a name of several steps
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.nested_name
# custom:
#   id: Evasion.NestedName
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.nested_name

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in permissions.open
	permission.fromPort == 22
}

permissions.open contains permission if some permission in input.configuration.ipPermissions
