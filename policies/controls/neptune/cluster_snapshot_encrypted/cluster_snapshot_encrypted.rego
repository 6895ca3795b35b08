# METADATA
# title: Neptune DB cluster snapshots should be encrypted at rest
# description: >-
#   Checks whether a Neptune DB cluster snapshot is encrypted at rest. AWS Config records Neptune's snapshots beside
#   those of Aurora and DocumentDB; other engines are not applicable.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/neptune-cluster-snapshot-encrypted.html
# schemas:
#   - input: schema.controls.neptune.cluster_snapshot_encrypted
# custom:
#   id: Neptune.6
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::RDS::DBClusterSnapshot"]
#   messages:
#     not_encrypted: The snapshot is not encrypted.
#   evidence:
#     - configuration.kmsKeyId
#     - configuration.snapshotType
#     - configuration.status
#   deviations:
#     - >-
#       Without `storageEncrypted`, or with one that is no boolean, the control says INSUFFICIENT_DATA; AWS documents
#       nothing for that case.
#   peers:
#     - >-
#       Prowler, Steampipe and CloudQuery count a snapshot whose flag is absent as failed.
#     - >-
#       Prowler leaves out a whole region when its listing fails, with a line in its log.
package controls.neptune.cluster_snapshot_encrypted

applicable := input.configuration.engine == "neptune" if input.configuration.engine != ""

compliant := count(violations) == 0

violations contains {"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]} if {
	input.configuration.storageEncrypted == false
}

missing contains {"path": ["configuration", "engine"], "reason": "empty"} if input.configuration.engine == ""
