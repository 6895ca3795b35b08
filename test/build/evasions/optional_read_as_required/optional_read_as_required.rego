# METADATA
# title: An optional field read without a fallback
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.optional_read_as_required
# custom:
#   id: Evasion.OptionalReadAsRequired
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   optional_reads: [configuration.publiclyAccessible]
package controls.evasions.optional_read_as_required

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
