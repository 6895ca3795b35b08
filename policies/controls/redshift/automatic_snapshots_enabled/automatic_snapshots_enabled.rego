# METADATA
# title: Amazon Redshift clusters should have automatic snapshots enabled
# description: >-
#   Checks whether a Redshift cluster takes automated snapshots and keeps them for enough days. A change that is still
#   pending does not count, and neither do manual snapshots.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-backup-enabled.html
# schemas:
#   - input: schema.controls.redshift.automatic_snapshots_enabled
# custom:
#   id: Redshift.3
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     not_enabled: Automated snapshots are off.
#     too_short: Automated snapshots are kept for too few days.
#   parameters:
#     minRetentionPeriod:
#       description: Days that automated snapshots must be kept at least.
#       type: integer
#       minimum: 7
#       maximum: 35
#       default: 7
#   evidence:
#     - configuration.automatedSnapshotRetentionPeriod
#     - configuration.pendingModifiedValues.automatedSnapshotRetentionPeriod
#     - configuration.clusterStatus
package controls.redshift.automatic_snapshots_enabled

compliant := count(violations) == 0

violations contains {"code": "not_enabled", "path": ["configuration", "automatedSnapshotRetentionPeriod"]} if {
	input.configuration.automatedSnapshotRetentionPeriod == 0
}

violations contains {"code": "too_short", "path": ["configuration", "automatedSnapshotRetentionPeriod"]} if {
	input.configuration.automatedSnapshotRetentionPeriod != 0
	is_period(input.configuration.automatedSnapshotRetentionPeriod)
	input.configuration.automatedSnapshotRetentionPeriod < data.parameters["Redshift.3"].minRetentionPeriod
}

missing contains {"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "unknown_value"} if {
	is_number(input.configuration.automatedSnapshotRetentionPeriod)
	not is_period(input.configuration.automatedSnapshotRetentionPeriod)
}

# Redshift keeps automated snapshots for whole days, 35 at most
is_period(days) if {
	days >= 0
	days <= 35
	days == floor(days)
}
