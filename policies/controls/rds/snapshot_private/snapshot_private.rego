# METADATA
# title: RDS snapshot should be private
# description: >-
#   Checks whether every account may restore a snapshot of an RDS DB instance or of an Aurora, Neptune or DocumentDB cluster.
#   Snapshots that are shared with named accounts only are not public.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/rds-snapshots-public-prohibited.html
# schemas:
#   - input: schema.controls.rds.snapshot_private
# custom:
#   id: RDS.1
#   severity: CRITICAL
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - PCI DSS v3.2.1
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot"]
#   messages:
#     public: Every AWS account may copy or restore the snapshot.
#   optional_reads:
#     - supplementaryConfiguration.DBClusterSnapshotAttributes
#     - supplementaryConfiguration.DBSnapshotAttributes
#   evidence:
#     - configuration.engine
#     - configuration.snapshotType
#     - configuration.status
package controls.rds.snapshot_private

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "public", "path": ["supplementaryConfiguration", list, i, "attributeValues", j]} if {
	some i, attribute in attributes
	attribute.attributeName == "restore"
	some j, value in attribute.attributeValues
	value == "all"
}

missing contains {
	"path": ["supplementaryConfiguration", list, i, "attributeValues", j],
	"reason": "unknown_value",
} if {
	some i, attribute in attributes
	attribute.attributeName == "restore"
	some j, value in attribute.attributeValues
	is_string(value)
	value != "all"
	not is_account(value)
}

missing contains {"path": ["supplementaryConfiguration", list], "reason": "absent"} if attributes == null

missing contains {"path": ["supplementaryConfiguration", list, "restore"], "reason": "absent"} if {
	is_array(attributes)
	not "restore" in [attribute.attributeName | some attribute in attributes]
}

list := "DBSnapshotAttributes" if input.resourceType == "AWS::RDS::DBSnapshot"

list := "DBClusterSnapshotAttributes" if input.resourceType == "AWS::RDS::DBClusterSnapshot"

attributes := shape.or(input.supplementaryConfiguration, "DBSnapshotAttributes", null) if {
	input.resourceType == "AWS::RDS::DBSnapshot"
}

attributes := shape.or(input.supplementaryConfiguration, "DBClusterSnapshotAttributes", null) if {
	input.resourceType == "AWS::RDS::DBClusterSnapshot"
}

is_account(value) if {
	value != ""
	trim(value, "0123456789") == ""
}
