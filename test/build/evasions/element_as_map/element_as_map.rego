# METADATA
# title: Elements called maps, although their fields are known
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.element_as_map
# custom:
#   id: Evasion.ElementAsMap
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
#   maps: ["configuration.ipPermissions[]"]
package controls.evasions.element_as_map

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some permission in input.configuration.ipPermissions
	permission.toPort == 22
}
