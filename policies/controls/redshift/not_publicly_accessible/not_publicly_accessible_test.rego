package controls.redshift.not_publicly_accessible_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"not publicly accessible": {
		"input": cluster({"publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"publicly accessible": {
		"input": cluster({"publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["configuration", "publiclyAccessible"]}],
	},
	"publicly accessible, to be closed": {
		"input": cluster({"publiclyAccessible": true, "pendingModifiedValues": {"publiclyAccessible": false}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["configuration", "publiclyAccessible"]}],
	},
	"publiclyAccessible absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "absent"}],
	},
	"publiclyAccessible null": {
		"input": cluster({"publiclyAccessible": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "null"}],
	},
	"publiclyAccessible of another type": {
		"input": cluster({"publiclyAccessible": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "type"}],
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
	judged.controls["Redshift.1"] == testing.verdict(case)
}
