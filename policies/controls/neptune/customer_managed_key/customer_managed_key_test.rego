package controls.neptune.customer_managed_key_test

import data.main.aws_rds_dbcluster
import data.main.aws_rds_dbinstance
import data.testing

cases := {
	"customer managed key": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"customer managed multi-Region key": {
		"input": encrypted("mrk-1234abcd", {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"not encrypted": {
		"input": cluster({"engine": "neptune", "storageEncrypted": false}, {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]}],
	},
	"not encrypted, key not seen": {
		"input": cluster({"engine": "neptune", "storageEncrypted": false, "kmsKeyId": key_arn}, {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]}],
	},
	"AWS managed key": {
		"input": encrypted(key_arn, {"kms_key": key("AWS", "Enabled")}),
		"compliance": "NON_COMPLIANT",
		"violations": [aws_managed],
	},
	"AWS managed key, found by its alias": {
		"input": encrypted("alias/aws/rds", {"kms_key": key("AWS", "Enabled")}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"alias of AWS that leads to a customer managed key": {
		"input": encrypted("alias/aws/rds", {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"alias ARN of AWS that leads to a disabled customer managed key": {
		"input": encrypted(
			"arn:aws:kms:ap-northeast-1:111122223333:alias/aws/rds",
			{"kms_key": key("CUSTOMER", "Disabled")},
		),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"alias of AWS, not encrypted": {
		"input": cluster({"engine": "neptune", "storageEncrypted": false, "kmsKeyId": "alias/aws/rds"}, {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]}],
	},
	"alias of AWS, key not seen": {
		"input": encrypted("alias/aws/rds", {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"alias ARN of AWS, key not seen": {
		"input": encrypted("arn:aws:kms:ap-northeast-1:111122223333:alias/aws/rds", {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"alias of AWS, though trusted": {
		"input": encrypted("alias/aws/rds", {}),
		"parameters": {"trustedKeyArns": ["arn:aws:kms:ap-northeast-1:111122223333:alias/aws/rds"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["configuration", "kmsKeyId"]}],
	},
	"key pending deletion": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "PendingDeletion")}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_usable],
	},
	"key disabled": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Disabled")}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_usable],
	},
	"key disabled, though trusted": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Disabled")}),
		"parameters": {"trustedKeyArns": [key_arn]},
		"compliance": "NON_COMPLIANT",
		"violations": [not_usable],
	},
	"key disabled, which is accepted": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Disabled")}),
		"parameters": {"acceptedKeyStates": ["Enabled", "Disabled"]},
		"compliance": "COMPLIANT",
	},
	"key not seen": {
		"input": encrypted(key_arn, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"key null": {
		"input": encrypted(key_arn, {"kms_key": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"key of another account, not trusted": {
		"input": encrypted(central_key_arn, {}),
		"parameters": {"trustedKeyArns": [key_arn]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"key of another account, trusted": {
		"input": encrypted(central_key_arn, {}),
		"parameters": {"trustedKeyArns": [key_arn, central_key_arn]},
		"compliance": "COMPLIANT",
	},
	"bare key id, trusted": {
		"input": encrypted("1234abcd", {}),
		"parameters": {"trustedKeyArns": [key_arn]},
		"compliance": "COMPLIANT",
	},
	"bare id of a key that is trusted in another region": {
		"input": encrypted("1234abcd", {}),
		"parameters": {"trustedKeyArns": ["arn:aws:kms:us-east-1:111122223333:key/1234abcd"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"key id absent": {
		"input": cluster({"engine": "neptune", "storageEncrypted": true}, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"key id null": {
		"input": encrypted(null, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"key id empty": {
		"input": encrypted("", {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"key id absent, an AWS managed key beside": {
		"input": cluster({"engine": "neptune", "storageEncrypted": true}, {"kms_key": key("AWS", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"cluster without a key, another cluster beside": {
		"input": cluster(
			{"engine": "neptune", "storageEncrypted": true},
			{"cluster": cluster_of(key_arn), "kms_key": key("CUSTOMER", "Enabled")},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"cluster without a key, another cluster with an alias of AWS beside": {
		"input": cluster({"engine": "neptune", "storageEncrypted": true}, {"cluster": cluster_of("alias/aws/rds")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"key id that names no key, trusted by its text": {
		"input": encrypted("arn:aws:kms:ap-northeast-1:111122223333:key/a:b", {}),
		"parameters": {"trustedKeyArns": ["arn:aws:kms:ap-northeast-1:111122223333:key/a:b"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"key id as a number": {
		"input": encrypted(1234, {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "type"}],
	},
	"key manager unknown": {
		"input": encrypted(key_arn, {"kms_key": key("PARTNER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration", "keyManager"], "reason": "unknown_value"}],
	},
	"key state unknown": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Frozen")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration", "keyState"], "reason": "unknown_value"}],
	},
	"key manager absent": {
		"input": encrypted(key_arn, {"kms_key": {"configuration": {"keyState": "Enabled"}}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration", "keyManager"], "reason": "absent"}],
	},
	"key state absent": {
		"input": encrypted(key_arn, {"kms_key": {"configuration": {"keyManager": "CUSTOMER"}}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration", "keyState"], "reason": "absent"}],
	},
	"key state as a number": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", 3)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration", "keyState"], "reason": "type"}],
	},
	"key without a configuration": {
		"input": encrypted(key_arn, {"kms_key": {"resourceId": "1234abcd"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key", "configuration"], "reason": "absent"}],
	},
	"encryption absent": {
		"input": cluster({"engine": "neptune", "kmsKeyId": key_arn}, {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}],
	},
	"encryption as text": {
		"input": cluster(
			{"engine": "neptune", "storageEncrypted": "true", "kmsKeyId": key_arn},
			{"kms_key": key("CUSTOMER", "Enabled")},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "type"}],
	},
	"joins not made": {
		"input": object.remove(encrypted(key_arn, {}), ["related"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related"], "reason": "absent"}],
	},
	"account absent": {
		"input": object.remove(encrypted(key_arn, {"kms_key": key("CUSTOMER", "Enabled")}), ["accountId"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["accountId"], "reason": "absent"}],
	},
	"parameters not given": {
		"input": encrypted(key_arn, {"kms_key": key("CUSTOMER", "Enabled")}),
		"parameters": {"acceptedKeyStates": null, "trustedKeyArns": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["parameters", "acceptedKeyStates"], "reason": "null"},
			{"path": ["parameters", "trustedKeyArns"], "reason": "null"},
		],
	},
	"Aurora": {
		"input": cluster({"engine": "aurora-mysql", "storageEncrypted": false}, {}),
		"compliance": "NOT_APPLICABLE",
	},
	"engine absent": {
		"input": cluster({"storageEncrypted": false}, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "absent"}],
	},
	"engine empty": {
		"input": cluster({"engine": "", "storageEncrypted": false}, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "empty"}],
	},
	"instance with its own key": {
		"input": instance({"kmsKeyId": key_arn}, {"kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"instance with its cluster's key": {
		"input": instance({"kmsKeyId": null}, {"cluster": cluster_of(key_arn), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"instance with an empty key id, with its cluster's key": {
		"input": instance({"kmsKeyId": ""}, {"cluster": cluster_of(key_arn), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"instance of a cluster with an empty key id": {
		"input": instance({}, {"cluster": cluster_of(""), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"instance with its own key, its cluster with an alias of AWS": {
		"input": instance(
			{"kmsKeyId": key_arn},
			{"cluster": cluster_of("alias/aws/rds"), "kms_key": key("CUSTOMER", "Enabled")},
		),
		"compliance": "COMPLIANT",
	},
	"instance of a cluster with an alias of AWS": {
		"input": instance({}, {"cluster": cluster_of("alias/aws/rds")}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "aws_managed_key", "path": ["related", "cluster", "configuration", "kmsKeyId"]}],
	},
	"instance of a cluster with a key not seen": {
		"input": instance({}, {"cluster": cluster_of(key_arn)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "kms_key"], "reason": "absent"}],
	},
	"instance without its own key, cluster not seen": {
		"input": instance({}, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "kmsKeyId"], "reason": "absent"},
			{"path": ["related", "cluster"], "reason": "absent"},
		],
	},
	"instance of a cluster without a key": {
		"input": instance({}, {"cluster": {"configuration": {"engine": "neptune"}}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "kmsKeyId"], "reason": "absent"}],
	},
	"instance of a cluster with a key id as a list": {
		"input": instance({}, {"cluster": cluster_of([key_arn]), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "cluster", "configuration", "kmsKeyId"], "reason": "type"}],
	},
	"instance of a cluster that is encrypted": {
		"input": instance({}, {"cluster": cluster_with({"storageEncrypted": true}), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "COMPLIANT",
	},
	"instance that is encrypted, of a cluster that is not": {
		"input": instance({}, {"cluster": cluster_with({"storageEncrypted": false}), "kms_key": key("CUSTOMER", "Enabled")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "cluster", "configuration", "storageEncrypted"], "reason": "unknown_value"}],
	},
	"instance with its own key, of a cluster of another engine": {
		"input": instance(
			{"kmsKeyId": key_arn},
			{"cluster": cluster_with({"engine": "docdb"}), "kms_key": key("CUSTOMER", "Enabled")},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "cluster", "configuration", "engine"], "reason": "unknown_value"}],
	},
	"cluster, with a cluster that is not encrypted beside": {
		"input": cluster(
			{"engine": "neptune", "storageEncrypted": true, "kmsKeyId": key_arn},
			{"cluster": cluster_with({"storageEncrypted": false}), "kms_key": key("CUSTOMER", "Enabled")},
		),
		"compliance": "COMPLIANT",
	},
	"instance, not encrypted": {
		"input": instance({"storageEncrypted": false}, {}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]}],
	},
	"MySQL instance": {
		"input": instance({"engine": "mysql", "storageEncrypted": false}, {}),
		"compliance": "NOT_APPLICABLE",
	},
}

key_arn := "arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd"

central_key_arn := "arn:aws:kms:ap-northeast-1:444455556666:key/5678efab"

aws_managed := {"code": "aws_managed_key", "path": ["related", "kms_key", "configuration", "keyManager"]}

not_usable := {"code": "key_not_usable", "path": ["related", "kms_key", "configuration", "keyState"]}

key(manager, state) := {
	"arn": key_arn,
	"resourceId": "1234abcd",
	"configuration": {"keyManager": manager, "keyState": state, "origin": "AWS_KMS"},
}

cluster_of(reference) := {"configuration": {"engine": "neptune", "kmsKeyId": reference}}

cluster_with(configuration) := {"configuration": object.union(
	{"engine": "neptune", "kmsKeyId": key_arn},
	configuration,
)}

encrypted(reference, related) := cluster(
	{"engine": "neptune", "storageEncrypted": true, "kmsKeyId": reference},
	related,
)

cluster(configuration, related) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::RDS::DBCluster",
	"resourceId": "cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"configuration": configuration,
	"related": related,
}

instance(configuration, related) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::RDS::DBInstance",
	"resourceId": "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"configuration": object.union(
		{"engine": "neptune", "storageEncrypted": true, "dBClusterIdentifier": "graph"},
		configuration,
	),
	"related": related,
}

test_cases[name] if {
	some name, case in cases
	judged(case).controls["Kensa.Neptune.1"] == testing.verdict(case)
}

judged(case) := result if {
	case.input.resourceType == "AWS::RDS::DBCluster"
	result := aws_rds_dbcluster.result with input as case.input
		with data.parameters as testing.parameters("Kensa.Neptune.1", case)
}

judged(case) := result if {
	case.input.resourceType == "AWS::RDS::DBInstance"
	result := aws_rds_dbinstance.result with input as case.input
		with data.parameters as testing.parameters("Kensa.Neptune.1", case)
}
