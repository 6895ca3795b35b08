# METADATA
# title: Every member of a set that what is absent makes smaller
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.every_of_a_set
# custom:
#   id: Evasion.EveryOfASet
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.every_of_a_set

compliant := false if is_closed

compliant if not is_closed

violations contains {"code": "found", "path": ["configuration"]} if {
	is_closed
}

is_closed if {
	every permission in web { permission.toPort == 80 }
}

web contains permission if {
	some permission in input.configuration.ipPermissions
	permission.fromPort == 80
}
