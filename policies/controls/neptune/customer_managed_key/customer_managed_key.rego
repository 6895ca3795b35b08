# METADATA
# title: Neptune DB clusters and instances should be encrypted with a customer managed KMS key
# description: >-
#   Checks whether a Neptune DB cluster or instance is encrypted at rest with a customer managed KMS key that is usable.
#   An instance without a key of its own in the item takes its cluster's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#customer-mgn-key
# schemas:
#   - input: schema.controls.neptune.customer_managed_key
# custom:
#   id: Kensa.Neptune.1
#   own: true
#   aliases: [Neptune-002]
#   severity: HIGH
#   resource_types: ["AWS::RDS::DBCluster", "AWS::RDS::DBInstance"]
#   messages:
#     not_encrypted: Storage is not encrypted.
#     aws_managed_key: Storage is encrypted with a KMS key that AWS manages.
#     key_not_usable: The customer managed KMS key is not in an accepted state.
#   parameters:
#     acceptedKeyStates:
#       description: Key states in which a customer managed key counts as usable.
#       type: array
#       items:
#         enum: [Creating, Disabled, Enabled, PendingDeletion, PendingImport, PendingReplicaDeletion, Unavailable, Updating]
#       minItems: 1
#       uniqueItems: true
#       default: [Enabled]
#     trustedKeyArns:
#       description: >-
#         ARNs of customer managed keys that count as proven although the key itself is not in the input, such as keys
#         of a central account.
#       type: array
#       items: {type: string, pattern: "^arn:[^:]+:kms:[^:]+:[0-9]{12}:(key|alias)/.+$"}
#       uniqueItems: true
#       default: []
#   optional_reads:
#     - configuration.kmsKeyId
#     - related.cluster
#     - related.cluster.configuration.engine
#     - related.cluster.configuration.kmsKeyId
#     - related.cluster.configuration.storageEncrypted
#     - related.kms_key
#   related:
#     cluster: {type: "AWS::RDS::DBCluster", by: [configuration.dBClusterIdentifier]}
#     kms_key: {type: "AWS::KMS::Key", by: [configuration.kmsKeyId, related.cluster.configuration.kmsKeyId]}
#   evidence:
#     - related.kms_key.arn
#     - related.kms_key.configuration.origin
#   deviations:
#     - >-
#       Security Hub has no such control; AWS Config's `neptune-cluster-encrypted` compares with a list of keys, and
#       can not tell who manages them.
#   peers:
#     - >-
#       Trivy and Checkov pass any key that is named, `alias/aws/rds` among them.
#     - >-
#       CloudSploit does not look at the state of the key, and reports a key of another account as unknown on the key
#       instead of the cluster.
package controls.neptune.customer_managed_key

import data.lib.kms
import data.lib.shape

applicable := input.configuration.engine == "neptune" if input.configuration.engine != ""

compliant := count(violations) == 0

violations contains {"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]} if {
	input.configuration.storageEncrypted == false
}

violations contains {"code": "aws_managed_key", "path": reference_path} if {
	must_have_key
	kms.is_aws_managed_alias(reference)
}

violations contains {"code": "aws_managed_key", "path": ["related", "kms_key", "configuration", "keyManager"]} if {
	key_decides
	key.configuration.keyManager == "AWS"
}

violations contains {"code": "key_not_usable", "path": ["related", "kms_key", "configuration", "keyState"]} if {
	key_decides
	key.configuration.keyManager == "CUSTOMER"
	key.configuration.keyState in key_states
	not key.configuration.keyState in data.parameters["Kensa.Neptune.1"].acceptedKeyStates
}

missing contains {"path": ["configuration", "engine"], "reason": "empty"} if input.configuration.engine == ""

missing contains {"path": ["configuration", "kmsKeyId"], "reason": "absent"} if {
	must_have_key
	reference == ""
}

missing contains {"path": ["related", "cluster"], "reason": "absent"} if {
	must_have_key
	reference == ""
	cluster == null
	input.resourceType == "AWS::RDS::DBInstance"
}

missing contains {"path": ["related", "kms_key"], "reason": "absent"} if {
	key_decides
	key == null
	not key_is_trusted
}

missing contains {"path": ["related", "kms_key", "configuration", "keyManager"], "reason": "unknown_value"} if {
	key_decides
	not key.configuration.keyManager in {"AWS", "CUSTOMER"}
}

missing contains {"path": ["related", "kms_key", "configuration", "keyState"], "reason": "unknown_value"} if {
	key_decides
	is_string(key.configuration.keyState)
	not key.configuration.keyState in key_states
}

# the storage of an instance is its cluster's, so that one that contradicts its cluster proves nothing
missing contains {"path": ["related", "cluster", "configuration", "storageEncrypted"], "reason": "unknown_value"} if {
	must_have_key
	input.resourceType == "AWS::RDS::DBInstance"
	shape.or(cluster_configuration, "storageEncrypted", true) == false
}

missing contains {"path": ["related", "cluster", "configuration", "engine"], "reason": "unknown_value"} if {
	must_have_key
	input.resourceType == "AWS::RDS::DBInstance"
	shape.or(cluster_configuration, "engine", "neptune") != "neptune"
}

key_states := {
	"Creating",
	"Disabled",
	"Enabled",
	"PendingDeletion",
	"PendingImport",
	"PendingReplicaDeletion",
	"Unavailable",
	"Updating",
}

must_have_key if input.configuration.storageEncrypted == true

# an alias of AWS says enough by itself
key_decides if {
	must_have_key
	reference != ""
	not kms.is_aws_managed_alias(reference)
}

reference := own_reference if own_reference != ""

reference := cluster_reference if {
	own_reference == ""
	input.resourceType == "AWS::RDS::DBInstance"
}

# a cluster takes no key from another cluster
reference := "" if {
	own_reference == ""
	input.resourceType != "AWS::RDS::DBInstance"
}

reference_path := ["configuration", "kmsKeyId"] if own_reference != ""

reference_path := ["related", "cluster", "configuration", "kmsKeyId"] if own_reference == ""

own_reference := shape.or(input.configuration, "kmsKeyId", "")

cluster_reference := shape.or(cluster_configuration, "kmsKeyId", "")

cluster_configuration := cluster.configuration if cluster != null

cluster_configuration := {} if cluster == null

cluster := shape.or(input.related, "cluster", null)

key := shape.or(input.related, "kms_key", null)

key_is_trusted if {
	some arn in data.parameters["Kensa.Neptune.1"].trustedKeyArns
	named := kms.identity(reference, input.accountId, input.awsRegion)
	named.resource != null
	named == kms.identity(arn, input.accountId, input.awsRegion)
}
