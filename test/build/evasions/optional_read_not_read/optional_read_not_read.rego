# METADATA
# title: A field listed as optional that is not read
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.optional_read_not_read
# custom:
#   id: Evasion.OptionalReadNotRead
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   optional_reads: [configuration.publicAccess]
package controls.evasions.optional_read_not_read

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
