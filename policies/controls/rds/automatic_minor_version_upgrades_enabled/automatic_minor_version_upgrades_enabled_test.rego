package controls.rds.automatic_minor_version_upgrades_enabled_test

import data.main.aws_rds_dbinstance
import data.testing

cases := {
	"as it should be": {
		"input": db_instance({"autoMinorVersionUpgrade": true}),
		"compliance": "COMPLIANT",
	},
	"not enabled": {
		"input": db_instance({"autoMinorVersionUpgrade": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "autoMinorVersionUpgrade"]}],
	},
	"autoMinorVersionUpgrade absent": {
		"input": db_instance({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "autoMinorVersionUpgrade"], "reason": "absent"}],
	},
	"autoMinorVersionUpgrade null": {
		"input": db_instance({"autoMinorVersionUpgrade": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "autoMinorVersionUpgrade"], "reason": "null"}],
	},
	"autoMinorVersionUpgrade of another type": {
		"input": db_instance({"autoMinorVersionUpgrade": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "autoMinorVersionUpgrade"], "reason": "type"}],
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
	judged.controls["RDS.13"] == testing.verdict(case)
}
