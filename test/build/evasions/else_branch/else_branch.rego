# METADATA
# title: An alternative for what is absent
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.else_branch
# custom:
#   id: Evasion.ElseBranch
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.else_branch

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	is_public == true
}

is_public := false if {
	input.configuration.publiclyAccessible == false
} else := false if {
	not input.configuration.publiclyAccessible
} else := true
