package controls.redshift.cluster_tagged_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"any tag": {"input": cluster({"team": "finance"}), "compliance": "COMPLIANT"},
	"a tag without a value": {"input": cluster({"reviewed": ""}), "compliance": "COMPLIANT"},
	"required keys": {
		"input": cluster({"team": "finance", "owner": "alice", "stage": "production"}),
		"parameters": {"requiredTagKeys": ["owner", "team"]},
		"compliance": "COMPLIANT",
	},
	"no tags": {
		"input": cluster({}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"only tags of AWS": {
		"input": cluster({"aws:cloudformation:stack-name": "reports"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"only a tag without a key": {
		"input": cluster({"": "finance"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"a required key missing": {
		"input": cluster({"team": "finance"}),
		"parameters": {"requiredTagKeys": ["owner", "team"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"a required key in another case": {
		"input": cluster({"Owner": "alice"}),
		"parameters": {"requiredTagKeys": ["owner"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"no tags, keys required": {
		"input": cluster({}),
		"parameters": {"requiredTagKeys": ["owner"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"tags absent": {
		"input": object.remove(cluster({}), ["tags"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "absent"}],
	},
	"tags null": {
		"input": object.union(cluster({}), {"tags": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "null"}],
	},
	"tags as a list": {
		"input": object.union(cluster({}), {"tags": [{"key": "team", "value": "finance"}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "type"}],
	},
	"keys not given": {
		"input": cluster({"team": "finance"}),
		"parameters": {"requiredTagKeys": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "requiredTagKeys"], "reason": "null"}],
	},
}

cluster(tags) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::Redshift::Cluster",
	"resourceId": "warehouse",
	"tags": tags,
	"configuration": {"clusterIdentifier": "warehouse"},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_redshift_cluster.result with input as case.input
		with data.parameters as testing.parameters("Redshift.11", case)
	judged.controls["Redshift.11"] == testing.verdict(case)
}
