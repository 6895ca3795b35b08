package controls.neptune.cluster_snapshot_encrypted_test

import data.main.aws_rds_dbclustersnapshot
import data.testing

cases := {
	"encrypted": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": true, "kmsKeyId": "1234abcd"}),
		"compliance": "COMPLIANT",
	},
	"encrypted, without a key id": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": true}),
		"compliance": "COMPLIANT",
	},
	"not encrypted": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"not encrypted, kept by AWS Backup": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": false, "snapshotType": "awsbackup"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"not encrypted, shared": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": false, "snapshotType": "shared"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"not encrypted, public": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": false, "snapshotType": "public"}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"not encrypted, still being created": {
		"input": snapshot({
			"engine": "neptune",
			"storageEncrypted": false,
			"snapshotType": "manual",
			"status": "creating",
			"percentProgress": 40,
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted],
	},
	"encrypted, being copied": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": true, "status": "copying"}),
		"compliance": "COMPLIANT",
	},
	"DocumentDB": {
		"input": snapshot({"engine": "docdb", "storageEncrypted": false}),
		"compliance": "NOT_APPLICABLE",
	},
	"Aurora": {
		"input": snapshot({"engine": "aurora-mysql", "storageEncrypted": false}),
		"compliance": "NOT_APPLICABLE",
	},
	"Aurora, encryption not seen": {
		"input": snapshot({"engine": "aurora-postgresql"}),
		"compliance": "NOT_APPLICABLE",
	},
	"encryption absent": {
		"input": snapshot({"engine": "neptune"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}],
	},
	"encryption null": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "null"}],
	},
	"encryption as the text true": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "type"}],
	},
	"encryption as the text false": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "type"}],
	},
	"encryption as a number": {
		"input": snapshot({"engine": "neptune", "storageEncrypted": 1}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "type"}],
	},
	"engine absent": {
		"input": snapshot({"storageEncrypted": true}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "absent"}],
	},
	"engine absent, not encrypted": {
		"input": snapshot({"storageEncrypted": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "absent"}],
	},
	"engine null": {
		"input": snapshot({"engine": null, "storageEncrypted": true}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "null"}],
	},
	"engine as a number": {
		"input": snapshot({"engine": 7, "storageEncrypted": true}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "type"}],
	},
	"engine empty": {
		"input": snapshot({"engine": "", "storageEncrypted": true}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "empty"}],
	},
	"engine empty, not encrypted": {
		"input": snapshot({"engine": "", "storageEncrypted": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "engine"], "reason": "empty"}],
	},
	"configuration absent": {
		"input": object.remove(snapshot({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
	"configuration null": {
		"input": snapshot(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "null"}],
	},
	"configuration as text": {
		"input": snapshot("{\"engine\": \"neptune\", \"storageEncrypted\": true}"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "type"}],
	},
}

not_encrypted := {"code": "not_encrypted", "path": ["configuration", "storageEncrypted"]}

snapshot(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::RDS::DBClusterSnapshot",
	"resourceId": "rds:graph-2026-11-01",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_rds_dbclustersnapshot.result with input as case.input
	judged.controls["Neptune.6"] == testing.verdict(case)
}
