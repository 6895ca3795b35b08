# METADATA
# title: Violations that are an object
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.violations_object
# custom:
#   id: Evasion.ViolationsObject
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.violations_object

compliant := count(violations) == 0

violations[position] := {"code": "found", "path": ["configuration", "ipPermissions", position]} if {
	some position, permission in input.configuration.ipPermissions
	permission.toPort == 22
}
