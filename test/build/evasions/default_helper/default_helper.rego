# METADATA
# title: A helper that is false where it can not tell
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.default_helper
# custom:
#   id: Evasion.DefaultHelper
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.default_helper

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	is_public == true
}

default is_public := false

is_public if input.configuration.publiclyAccessible
