package controls.s3.versioning_enabled_test

import data.main.aws_s3_bucket
import data.testing

cases := {
	"enabled": {
		"input": bucket({"status": "Enabled", "isMfaDeleteEnabled": null}),
		"compliance": "COMPLIANT",
	},
	"enabled, MFA delete not said": {
		"input": bucket({"status": "Enabled"}),
		"compliance": "COMPLIANT",
	},
	"never enabled": {
		"input": bucket({"status": "Off", "isMfaDeleteEnabled": null}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": status_path}],
	},
	"suspended": {
		"input": bucket({"status": "Suspended", "isMfaDeleteEnabled": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "suspended", "path": status_path}],
	},
	"suspended, MFA delete enabled": {
		"input": bucket({"status": "Suspended", "isMfaDeleteEnabled": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "suspended", "path": status_path}],
	},
	"status in another case": {
		"input": bucket({"status": "enabled"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "unknown_value"}],
	},
	"status unknown": {
		"input": bucket({"status": "Disabled"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "unknown_value"}],
	},
	"status empty": {
		"input": bucket({"status": ""}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "unknown_value"}],
	},
	"status absent": {
		"input": bucket({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "absent"}],
	},
	"status null": {
		"input": bucket({"status": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "null"}],
	},
	"status of another type": {
		"input": bucket({"status": true}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": status_path, "reason": "type"}],
	},
	"versioning null": {
		"input": bucket(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": versioning_path, "reason": "null"}],
	},
	"versioning as text": {
		"input": bucket("{\"status\":\"Enabled\"}"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": versioning_path, "reason": "type"}],
	},
	"versioning as a list": {
		"input": bucket([{"status": "Enabled"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": versioning_path, "reason": "type"}],
	},
	"versioning absent, a status beside": {
		"input": object.union(
			object.remove(bucket({}), ["supplementaryConfiguration"]),
			{"supplementaryConfiguration": {"BucketAccelerateConfiguration": {"status": "Enabled"}}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": versioning_path, "reason": "absent"}],
	},
	"supplementaryConfiguration absent": {
		"input": object.remove(bucket({}), ["supplementaryConfiguration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration"], "reason": "absent"}],
	},
}

versioning_path := ["supplementaryConfiguration", "BucketVersioningConfiguration"]

status_path := ["supplementaryConfiguration", "BucketVersioningConfiguration", "status"]

bucket(versioning) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::S3::Bucket",
	"resourceId": "my-bucket",
	"configuration": {"name": "my-bucket"},
	"supplementaryConfiguration": {"BucketVersioningConfiguration": versioning},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_s3_bucket.result with input as case.input
	judged.controls["S3.14"] == testing.verdict(case)
}
