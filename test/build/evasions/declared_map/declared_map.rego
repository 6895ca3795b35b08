# METADATA
# title: What is called a map in one place and has fields in another
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.declared_map
# custom:
#   id: Evasion.DeclaredMap
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   maps: [configuration.settings]
#   types: {configuration.settings.public: boolean}
package controls.evasions.declared_map

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.settings.public == true
}
