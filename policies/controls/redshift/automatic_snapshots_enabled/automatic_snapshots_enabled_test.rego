package controls.redshift.automatic_snapshots_enabled_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"kept for the minimum": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 7}),
		"compliance": "COMPLIANT",
	},
	"kept for longer": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 35}),
		"compliance": "COMPLIANT",
	},
	"kept for a day less": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 6}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "too_short", "path": ["configuration", "automatedSnapshotRetentionPeriod"]}],
	},
	"kept for a day, as a new cluster does": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 1}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "too_short", "path": ["configuration", "automatedSnapshotRetentionPeriod"]}],
	},
	"a longer period pending": {
		"input": cluster({
			"automatedSnapshotRetentionPeriod": 1,
			"pendingModifiedValues": {"automatedSnapshotRetentionPeriod": 14},
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "too_short", "path": ["configuration", "automatedSnapshotRetentionPeriod"]}],
	},
	"off": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 0}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "automatedSnapshotRetentionPeriod"]}],
	},
	"enough for the minimum by default, not for the one given": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 7}),
		"parameters": {"minRetentionPeriod": 14},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "too_short", "path": ["configuration", "automatedSnapshotRetentionPeriod"]}],
	},
	"kept for the minimum given": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 14}),
		"parameters": {"minRetentionPeriod": 14},
		"compliance": "COMPLIANT",
	},
	"kept for longer than can be": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 1000}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "unknown_value"}],
	},
	"kept for less than no day": {
		"input": cluster({"automatedSnapshotRetentionPeriod": -3}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "unknown_value"}],
	},
	"kept for half a day": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 0.5}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "unknown_value"}],
	},
	"kept for a week and a half day": {
		"input": cluster({"automatedSnapshotRetentionPeriod": 7.5}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "unknown_value"}],
	},
	"automatedSnapshotRetentionPeriod absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "absent"}],
	},
	"automatedSnapshotRetentionPeriod null": {
		"input": cluster({"automatedSnapshotRetentionPeriod": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "null"}],
	},
	"automatedSnapshotRetentionPeriod of another type": {
		"input": cluster({"automatedSnapshotRetentionPeriod": "7"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "automatedSnapshotRetentionPeriod"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(cluster({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

cluster(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::Redshift::Cluster",
	"resourceId": "example",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_redshift_cluster.result with input as case.input
		with data.parameters as testing.parameters("Redshift.3", case)
	judged.controls["Redshift.3"] == testing.verdict(case)
}
