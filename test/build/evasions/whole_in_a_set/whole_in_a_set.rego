# METADATA
# title: Whole elements compared, as members of sets
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.whole_in_a_set
# custom:
#   id: Evasion.WholeInASet
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.whole_in_a_set

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	permissions := {permission | some permission in input.configuration.ipPermissions; permission.toPort == 22}
	count(permissions & {{"fromPort": 22, "toPort": 22}}) > 0
}
