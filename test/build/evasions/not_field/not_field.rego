# METADATA
# title: not of a field that may be missing
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.not_field
# custom:
#   id: Evasion.NotField
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.not_field

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	not input.configuration.storageEncrypted
}
