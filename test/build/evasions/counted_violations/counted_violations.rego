# METADATA
# title: Violations by fields that elements lack
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.counted_violations
# custom:
#   id: Evasion.CountedViolations
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.counted_violations

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "ipPermissions", position]} if {
	some position, permission in input.configuration.ipPermissions
	permission.fromPort <= 22
	permission.toPort >= 22
}
