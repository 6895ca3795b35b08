# METADATA
# title: A list that is read as if it were an element of itself
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.list_as_object
# custom:
#   id: Evasion.ListAsObject
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.list_as_object

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	count(input.configuration.ipPermissions) > 0
	input.configuration.ipPermissions.toPort == 22
}
