# METADATA
# title: One good element stands for all
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.some_element
# custom:
#   id: Evasion.SomeElement
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.some_element

compliant := count(good) > 0

violations contains {"code": "found", "path": ["configuration"]} if {
	count(good) == 0
}

good contains permission if {
	some permission in input.configuration.ipPermissions
	permission.toPort == 443
}
