package controls.rds.instance_not_publicly_accessible_test

import data.main.aws_rds_dbinstance
import data.testing

cases := {
	"not publicly accessible": {
		"input": db_instance({"publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"publicly accessible": {
		"input": db_instance({"publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["configuration", "publiclyAccessible"]}],
	},
	"publicly accessible, instance of an Aurora cluster": {
		"input": db_instance({
			"publiclyAccessible": true,
			"dBClusterIdentifier": "example-cluster",
			"engine": "aurora-mysql",
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["configuration", "publiclyAccessible"]}],
	},
	"publiclyAccessible absent": {
		"input": db_instance({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "absent"}],
	},
	"publiclyAccessible null": {
		"input": db_instance({"publiclyAccessible": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "null"}],
	},
	"publiclyAccessible of another type": {
		"input": db_instance({"publiclyAccessible": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(db_instance({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

db_instance(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::RDS::DBInstance",
	"resourceId": "example",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_rds_dbinstance.result with input as case.input
	judged.controls["RDS.2"] == testing.verdict(case)
}
