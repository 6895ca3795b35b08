# METADATA
# title: A join to a resource type that is misspelt
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.unknown_joined_type
# custom:
#   id: Evasion.UnknownJoinedType
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   related:
#     owner: {type: "AWS::RDS::DBClutser", by: [configuration.dBClusterIdentifier]}
package controls.evasions.unknown_joined_type

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
