# METADATA
# title: A resource type that is misspelt, which no item has
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.unknown_resource_type
# custom:
#   id: Evasion.UnknownResourceType
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstanc"]
#   messages: {found: Found.}
package controls.evasions.unknown_resource_type

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
