# METADATA
# title: A declared object compared with another
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.declared_object
# custom:
#   id: Evasion.DeclaredObject
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   types: {configuration.settings: object}
package controls.evasions.declared_object

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.settings == {"public": true}
}
