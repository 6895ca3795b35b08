# METADATA
# title: A pattern in a body
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.pattern_in_body
# custom:
#   id: Evasion.PatternInBody
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.pattern_in_body

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some {"fromPort": 22, "toPort": 22} in input.configuration.ipPermissions
}
