# METADATA
# title: A pattern in a parameter
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.pattern_in_parameter
# custom:
#   id: Evasion.PatternInParameter
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.pattern_in_parameter

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	is_open(permission)
}

is_open({"fromPort": 22, "toPort": 22})

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	is_equal([permission.fromPort, permission.toPort])
}

is_equal([from, to]) if from == to
