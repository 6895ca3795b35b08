# METADATA
# title: ElastiCache replication groups should be encrypted at rest
# description: >-
#   Checks whether an ElastiCache replication group is encrypted at rest, whatever its engine and version, and, where
#   approved KMS keys are named, whether it uses one of them. AWS Config does not record replication groups; the output
#   of DescribeReplicationGroups is judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/elasticache-repl-grp-encrypted-at-rest.html
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
# schemas:
#   - input: schema.controls.elasticache.replication_group_encrypted_at_rest
# custom:
#   id: ElastiCache.4
#   severity: MEDIUM
#   resource_types: ["AWS::ElastiCache::ReplicationGroup"]
#   described_by: elasticache:DescribeReplicationGroups
#   messages:
#     not_encrypted: The replication group is not encrypted at rest.
#     key_not_approved: The replication group is not encrypted with one of the approved KMS keys.
#   parameters:
#     approvedKMSKeyIds:
#       description: >-
#         KMS keys that may encrypt a replication group: key ids, key ARNs, alias names or alias ARNs. Empty: any key.
#       type: array
#       items: {type: string, minLength: 1}
#       uniqueItems: true
#       default: []
#   types:
#     configuration.AtRestEncryptionEnabled: boolean
#     configuration.KmsKeyId: string
#     configuration.Engine: string
#     configuration.Status: string
#     configuration.StorageEncryptionType: string
#   optional_reads:
#     - configuration.KmsKeyId
#     - related.kms_aliases
#   related:
#     kms_aliases: {type: "AWS::KMS::Alias", scope: region}
#   evidence:
#     - configuration.Engine
#     - configuration.Status
#     - configuration.StorageEncryptionType
package controls.elasticache.replication_group_encrypted_at_rest

import data.lib.kms
import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "not_encrypted", "path": ["configuration", "AtRestEncryptionEnabled"]} if {
	input.configuration.AtRestEncryptionEnabled == false
}

violations contains {"code": "key_not_approved", "path": ["configuration", "KmsKeyId"]} if {
	key_must_be_approved
	not key_is_approved
	not alias_is_unresolved
}

missing contains {"path": ["related", "kms_aliases"], "reason": "not_recorded"} if {
	key_must_be_approved
	not key_is_approved
	alias_is_unresolved
}

approved_references := data.parameters["ElastiCache.4"].approvedKMSKeyIds

key_reference := shape.or(input.configuration, "KmsKeyId", "")

key_must_be_approved if {
	input.configuration.AtRestEncryptionEnabled == true
	count(approved_references) > 0
}

key_is_approved if {
	some reference in approved_references
	count(identities(key_reference) & identities(reference)) > 0
}

# an alias whose target is not in the input may name the key, or not
alias_is_unresolved if {
	key_reference != ""
	some reference in approved_references
	kms.is_alias(reference)
	count(identities(reference)) == 1
}

alias_is_unresolved if {
	kms.is_alias(key_reference)
	count(identities(key_reference)) == 1
}

# what a reference names, and for an alias also its target
identities(reference) := {named} | targets if {
	named := kms.identity(reference, input.accountId, input.awsRegion)
	targets := {target |
		some alias in shape.or(input.related, "kms_aliases", [])
		named == kms.identity(alias.configuration.AliasName, alias.accountId, alias.awsRegion)
		target := kms.identity(alias.configuration.TargetKeyId, alias.accountId, alias.awsRegion)
	}
}
