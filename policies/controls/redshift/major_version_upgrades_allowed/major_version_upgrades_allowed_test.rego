package controls.redshift.major_version_upgrades_allowed_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"as it should be": {
		"input": cluster({"allowVersionUpgrade": true}),
		"compliance": "COMPLIANT",
	},
	"not enabled": {
		"input": cluster({"allowVersionUpgrade": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_allowed", "path": ["configuration", "allowVersionUpgrade"]}],
	},
	"allowVersionUpgrade absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "allowVersionUpgrade"], "reason": "absent"}],
	},
	"allowVersionUpgrade null": {
		"input": cluster({"allowVersionUpgrade": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "allowVersionUpgrade"], "reason": "null"}],
	},
	"allowVersionUpgrade of another type": {
		"input": cluster({"allowVersionUpgrade": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "allowVersionUpgrade"], "reason": "type"}],
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
	judged.controls["Redshift.6"] == testing.verdict(case)
}
