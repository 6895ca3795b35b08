# METADATA
# title: Evidence of joins that show nothing
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.evidence_of_no_join
# custom:
#   id: Evasion.EvidenceOfNoJoin
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   related:
#     aliases: {type: "AWS::KMS::Alias", scope: region}
#   evidence: [related.no_key.arn, related.aliases.arn]
package controls.evasions.evidence_of_no_join

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
