# METADATA
# title: The configuration called a map, whose entries need not be there
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.configuration_as_map
# custom:
#   id: Evasion.ConfigurationAsMap
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   maps: [configuration]
package controls.evasions.configuration_as_map

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
