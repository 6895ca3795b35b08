# METADATA
# title: Variables that are unified in the wrong order
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.unified_late
# custom:
#   id: Evasion.UnifiedLate
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.unified_late

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	is_ssh == true
	is_ssh = is_to_ssh
	is_to_ssh = is_port(a.toPort)
	a = b.permission
	b = c.permission
	c = d.permission
	d = e.permission
	e = f.permission
	f = {"permission": {"permission": {"permission": {"permission": {"permission": g}}}}}
	g = input.configuration.ipPermissions[_]
}

is_port(port) := port == 22
