# METADATA
# title: Types of what is not read
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.types_not_read
# custom:
#   id: Evasion.TypesNotRead
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   types:
#     configuration.publicAccess: boolean
#     related.cluster.configuration.tier: string
package controls.evasions.types_not_read

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
