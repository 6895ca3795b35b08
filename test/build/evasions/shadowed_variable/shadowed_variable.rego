# METADATA
# title: A variable that hides another of its name
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.shadowed_variable
# custom:
#   id: Evasion.ShadowedVariable
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.shadowed_variable

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	permission.toPort > 0
	ports := [port |
		some outgoing in input.configuration.ipPermissionsEgress
		permission := outgoing
		permission.fromPort == 22
		port := permission.toPort
	]
	22 in ports
}
