# METADATA
# title: Evidence that is never there
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.evidence_misspelt
# custom:
#   id: Evasion.EvidenceMisspelt
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   evidence: [configuration.pendingModifiedValues, configuration.kmsKeyID2, configuration.labels.owner]
package controls.evasions.evidence_misspelt

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
