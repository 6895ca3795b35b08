# METADATA
# title: A list of input taken for a set
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.list_as_set
# custom:
#   id: Evasion.ListAsSet
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.list_as_set

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	count(input.configuration.ipPermissions & {"open"}) > 0
}
