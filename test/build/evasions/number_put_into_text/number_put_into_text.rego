# METADATA
# title: A number put into a text
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.number_put_into_text
# custom:
#   id: Evasion.NumberPutIntoText
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.number_put_into_text

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	concat("-", ["port", permission.toPort]) == "port-22"
}
