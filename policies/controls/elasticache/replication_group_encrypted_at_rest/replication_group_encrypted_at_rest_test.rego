package controls.elasticache.replication_group_encrypted_at_rest_test

import data.main.aws_elasticache_replicationgroup
import data.testing

cases := {
	"encrypted": {
		"input": group({"AtRestEncryptionEnabled": true, "Engine": "redis", "KmsKeyId": key_arn}),
		"compliance": "COMPLIANT",
	},
	"encrypted with the service's own key": {
		"input": group({"AtRestEncryptionEnabled": true, "Engine": "valkey"}),
		"compliance": "COMPLIANT",
	},
	"not encrypted": {
		"input": group({"AtRestEncryptionEnabled": false, "Engine": "redis"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"Valkey, not encrypted": {
		"input": group({"AtRestEncryptionEnabled": false, "Engine": "valkey"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"Memcached, not encrypted": {
		"input": group({"AtRestEncryptionEnabled": false, "Engine": "memcached"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"engine and members unknown, not encrypted": {
		"input": group({"AtRestEncryptionEnabled": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"secondary of a global datastore, not encrypted": {
		"input": group({
			"AtRestEncryptionEnabled": false,
			"GlobalReplicationGroupInfo": {"GlobalReplicationGroupMemberRole": "SECONDARY"},
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"flag absent": {
		"input": group({"Engine": "valkey"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "AtRestEncryptionEnabled"], "reason": "absent"}],
	},
	"flag null": {
		"input": group({"AtRestEncryptionEnabled": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "AtRestEncryptionEnabled"], "reason": "null"}],
	},
	"flag as text": {
		"input": group({"AtRestEncryptionEnabled": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "AtRestEncryptionEnabled"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(group({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
	"key approved by its ARN": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "COMPLIANT",
	},
	"key approved by its id": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": ["1234abcd"]},
		"compliance": "COMPLIANT",
	},
	"key given by its id, approved by its ARN": {
		"input": group(encrypted("1234abcd")),
		"parameters": {"approvedKMSKeyIds": ["5678efab", key_arn]},
		"compliance": "COMPLIANT",
	},
	"key approved by an alias": {
		"input": object.union(group(encrypted(key_arn)), {"related": {"kms_aliases": [alias("alias/cache", "1234abcd")]}}),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "COMPLIANT",
	},
	"key approved by an alias ARN": {
		"input": object.union(group(encrypted(key_arn)), {"related": {"kms_aliases": [alias("alias/cache", "1234abcd")]}}),
		"parameters": {"approvedKMSKeyIds": ["arn:aws:kms:ap-northeast-1:111122223333:alias/cache"]},
		"compliance": "COMPLIANT",
	},
	"key given by the approved alias": {
		"input": group(encrypted("alias/cache")),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "COMPLIANT",
	},
	"key not approved": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": ["5678efab"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"key of the same id in another region": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": ["arn:aws:kms:us-east-1:111122223333:key/1234abcd"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"key of the same id in another account": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": ["arn:aws:kms:ap-northeast-1:444455556666:key/1234abcd"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"approved alias of another key": {
		"input": object.union(group(encrypted(key_arn)), {"related": {"kms_aliases": [alias("alias/cache", "5678efab")]}}),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"service's own key, keys approved": {
		"input": group({"AtRestEncryptionEnabled": true}),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"key null, keys approved": {
		"input": group(encrypted(null)),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"not encrypted, keys approved": {
		"input": group({"AtRestEncryptionEnabled": false}),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"approved alias not seen": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": ["alias/cache", "5678efab"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"key given by an alias not seen": {
		"input": object.union(group(encrypted("alias/cache")), {"related": {"kms_aliases": [alias("alias/other", "5678efab")]}}),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"key as a number": {
		"input": group(encrypted(1234)),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "KmsKeyId"], "reason": "type"}],
	},
	"alias without a configuration": {
		"input": object.union(
			group(encrypted(key_arn)),
			{"related": {"kms_aliases": [object.remove(
				alias("alias/cache", "1234abcd"),
				["configuration"],
			)]}},
		),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases", 0, "configuration"], "reason": "absent"}],
	},
	"not encrypted, an alias without its target": {
		"input": with_aliases({"AtRestEncryptionEnabled": false}, [named_only("alias/cache")]),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"encrypted, an alias without its target": {
		"input": with_aliases(encrypted(key_arn), [named_only("alias/cache")]),
		"compliance": "COMPLIANT",
	},
	"approved alias without its target": {
		"input": with_aliases(encrypted(key_arn), [named_only("alias/cache")]),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"not encrypted, an alias without its name": {
		"input": with_aliases({"AtRestEncryptionEnabled": false}, [target_only("1234abcd")]),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"encrypted, an alias without its name": {
		"input": with_aliases(encrypted(key_arn), [target_only("1234abcd")]),
		"compliance": "COMPLIANT",
	},
	"approved alias without its name": {
		"input": with_aliases(encrypted(key_arn), [target_only("1234abcd")]),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"key that names nothing, an alias without its name": {
		"input": with_aliases(encrypted("a:b"), [target_only("1234abcd")]),
		"parameters": {"approvedKMSKeyIds": [key_arn]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"aliases of both without their targets": {
		"input": with_aliases(encrypted("alias/other"), [named_only("alias/other"), named_only("alias/cache")]),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"two aliases of one key": {
		"input": with_aliases(encrypted("alias/other"), [alias("alias/other", "1234abcd"), alias("alias/cache", key_arn)]),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "COMPLIANT",
	},
	"alias of the same name in another account": {
		"input": with_aliases(encrypted(key_arn), [object.union(alias("alias/cache", key_arn), {"accountId": "444455556666"})]),
		"parameters": {"approvedKMSKeyIds": ["alias/cache"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_aliases"], "reason": "not_recorded"}],
	},
	"service's own key, an ARN without an id approved": {
		"input": group({"AtRestEncryptionEnabled": true}),
		"parameters": {"approvedKMSKeyIds": ["arn:aws:kms:ap-northeast-1:111122223333:key/"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"key empty, approved by what names nothing": {
		"input": group(encrypted("")),
		"parameters": {"approvedKMSKeyIds": ["a:b", "arn:aws:kms:ap-northeast-1:111122223333:key/"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"key that names nothing, approved by the same text": {
		"input": group(encrypted("a:b")),
		"parameters": {"approvedKMSKeyIds": ["a:b"]},
		"compliance": "NON_COMPLIANT",
		"violations": [key_not_approved],
	},
	"account absent": {
		"input": object.remove(group(encrypted(key_arn)), ["accountId"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["accountId"], "reason": "absent"}],
	},
	"joins not made": {
		"input": object.remove(group(encrypted(key_arn)), ["related"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related"], "reason": "absent"}],
	},
	"parameters not given": {
		"input": group(encrypted(key_arn)),
		"parameters": {"approvedKMSKeyIds": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "approvedKMSKeyIds"], "reason": "null"}],
	},
}

key_arn := "arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd"

not_encrypted := {"code": "not_encrypted", "path": ["configuration", "AtRestEncryptionEnabled"]}

key_not_approved := {"code": "key_not_approved", "path": ["configuration", "KmsKeyId"]}

encrypted(key) := {"AtRestEncryptionEnabled": true, "Engine": "redis", "Status": "available", "KmsKeyId": key}

alias(name, target) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::KMS::Alias",
	"resourceId": name,
	"configuration": {"AliasName": name, "TargetKeyId": target},
}

named_only(name) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"configuration": {"AliasName": name},
}

target_only(target) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"configuration": {"AliasName": null, "TargetKeyId": target},
}

with_aliases(configuration, aliases) := object.union(group(configuration), {"related": {"kms_aliases": aliases}})

group(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::ElastiCache::ReplicationGroup",
	"resourceId": "sessions",
	"configuration": configuration,
	"related": {},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_elasticache_replicationgroup.result with input as case.input
		with data.parameters as testing.parameters("ElastiCache.4", case)
	judged.controls["ElastiCache.4"] == testing.verdict(case)
}
