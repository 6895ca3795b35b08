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
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
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
#     - related.kms_aliases[].configuration.AliasName
#     - related.kms_aliases[].configuration.TargetKeyId
#   related:
#     kms_aliases: {type: "AWS::KMS::Alias", scope: region}
#   evidence:
#     - configuration.Engine
#     - configuration.Status
#     - configuration.StorageEncryptionType
#   deviations:
#     - >-
#       AWS's rule describes the groups itself, since AWS Config records none; so does kensa, or it takes the output
#       of the AWS CLI.
#     - >-
#       A key in `approvedKMSKeyIds` may be named by id, ARN, alias or alias ARN; AWS's rule compares ARNs.
#   peers:
#     - >-
#       Prowler, Steampipe, Trivy and Checkov count a group whose flag is absent as failed. CloudSploit passes every
#       engine but redis, Valkey among them.
#     - >-
#       Prowler does not page through the groups, so that those behind the first page are not seen.
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

key_is_approved if count(with_targets(key_named) & with_targets(approved)) > 0

# an alias whose target is not in the input may name the key, or not
alias_is_unresolved if {
	key_reference != ""
	some named in references_named
	kms.is_alias(named.resource)
	not named in aliases_resolved
}

key_named := identified([key_reference])

approved := identified(approved_references)

references_named := key_named | approved

identified(references) := {named |
	some reference in references
	named := kms.identity(reference, input.accountId, input.awsRegion)
	named.resource != null
}

with_targets(identities) := identities | {target |
	some [alias, target] in alias_targets
	alias in identities
}

aliases_resolved := {alias | some [alias, _] in alias_targets}

# one pass over all aliases of the region, which may be thousands
alias_targets := {[named, target] |
	some alias in shape.or(input.related, "kms_aliases", [])
	named := kms.identity(shape.or(alias.configuration, "AliasName", ""), alias.accountId, alias.awsRegion)
	named in references_named
	target := kms.identity(shape.or(alias.configuration, "TargetKeyId", ""), alias.accountId, alias.awsRegion)
	target.resource != null
}
