package controls.redshift.default_admin_username_changed_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"a name of its own": {
		"input": cluster({"masterUsername": "warehouse_owner"}),
		"compliance": "COMPLIANT",
	},
	"a name of which the default is a part": {
		"input": cluster({"masterUsername": "awsuser2"}),
		"compliance": "COMPLIANT",
	},
	"the default name": {
		"input": cluster({"masterUsername": "awsuser"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_username", "path": ["configuration", "masterUsername"]}],
	},
	"the default name in capitals": {
		"input": cluster({"masterUsername": "AWSUser"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_username", "path": ["configuration", "masterUsername"]}],
	},
	"the default name between spaces": {
		"input": cluster({"masterUsername": " awsuser "}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_username", "path": ["configuration", "masterUsername"]}],
	},
	"admin, which is not the default": {
		"input": cluster({"masterUsername": "admin"}),
		"compliance": "COMPLIANT",
	},
	"admin, which is forbidden": {
		"input": cluster({"masterUsername": "admin"}),
		"parameters": {"forbiddenUsernames": ["admin", "root"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "forbidden_username", "path": ["configuration", "masterUsername"]}],
	},
	"a name of its own, others forbidden": {
		"input": cluster({"masterUsername": "warehouse_owner"}),
		"parameters": {"forbiddenUsernames": ["admin", "root"]},
		"compliance": "COMPLIANT",
	},
	"the default name, forbidden once more": {
		"input": cluster({"masterUsername": "awsuser"}),
		"parameters": {"forbiddenUsernames": ["awsuser"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_username", "path": ["configuration", "masterUsername"]}],
	},
	"no name": {
		"input": cluster({"masterUsername": ""}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "masterUsername"], "reason": "empty"}],
	},
	"spaces for a name": {
		"input": cluster({"masterUsername": "  "}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "masterUsername"], "reason": "empty"}],
	},
	"masterUsername absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "masterUsername"], "reason": "absent"}],
	},
	"masterUsername null": {
		"input": cluster({"masterUsername": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "masterUsername"], "reason": "null"}],
	},
	"masterUsername of another type": {
		"input": cluster({"masterUsername": 7}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "masterUsername"], "reason": "type"}],
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
		with data.parameters as testing.parameters("Redshift.8", case)
	judged.controls["Redshift.8"] == testing.verdict(case)
}
