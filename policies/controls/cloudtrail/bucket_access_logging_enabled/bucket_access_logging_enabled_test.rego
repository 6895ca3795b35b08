package controls.cloudtrail.bucket_access_logging_enabled_test

import data.main.aws_cloudtrail_trail
import data.testing

cases := {
	"logged": {
		"input": trail({"bucket": bucket({"destinationBucketName": "access-logs", "logFilePrefix": "trail/"})}),
		"compliance": "COMPLIANT",
	},
	"logged without a prefix": {
		"input": trail({"bucket": bucket({"destinationBucketName": "access-logs", "logFilePrefix": null})}),
		"compliance": "COMPLIANT",
	},
	"not logged, as Config writes it today": {
		"input": trail({"bucket": bucket({})}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_enabled],
	},
	"not logged, as Config wrote it before": {
		"input": trail({"bucket": bucket({"destinationBucketName": null, "logFilePrefix": null})}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_enabled],
	},
	"not logged, with a prefix": {
		"input": trail({"bucket": bucket({"destinationBucketName": null, "logFilePrefix": "trail/"})}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_enabled],
	},
	"destination empty": {
		"input": trail({"bucket": bucket({"destinationBucketName": "", "logFilePrefix": ""})}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": destination_path, "reason": "empty"}],
	},
	"destination of another type": {
		"input": trail({"bucket": bucket({"destinationBucketName": true})}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": destination_path, "reason": "type"}],
	},
	"logging absent": {
		"input": trail({"bucket": {"resourceId": "my-trail-bucket", "supplementaryConfiguration": {}}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": logging_path, "reason": "absent"}],
	},
	"logging null": {
		"input": trail({"bucket": bucket(null)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": logging_path, "reason": "null"}],
	},
	"logging as text": {
		"input": trail({"bucket": bucket("{\"destinationBucketName\":\"access-logs\"}")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": logging_path, "reason": "type"}],
	},
	"logging as a list": {
		"input": trail({"bucket": bucket([{"destinationBucketName": "access-logs"}])}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": logging_path, "reason": "type"}],
	},
	"bucket without what supplements it": {
		"input": trail({"bucket": {"resourceId": "my-trail-bucket", "configuration": {"name": "my-trail-bucket"}}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "bucket", "supplementaryConfiguration"], "reason": "absent"}],
	},
	"bucket not seen": {
		"input": trail({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "bucket"], "reason": "absent"}],
	},
	"bucket null": {
		"input": trail({"bucket": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related", "bucket"], "reason": "null"}],
	},
	"joins not made": {
		"input": object.remove(trail({}), ["related"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["related"], "reason": "absent"}],
	},
	"name of the bucket empty, a bucket beside": {
		"input": object.union(
			trail({"bucket": bucket({"destinationBucketName": "access-logs"})}),
			{"configuration": {"s3BucketName": ""}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": name_path, "reason": "empty"}],
	},
	"name of the bucket absent, a bucket beside": {
		"input": object.union(
			object.remove(trail({"bucket": bucket({"destinationBucketName": "access-logs"})}), ["configuration"]),
			{"configuration": {"name": "management-events"}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": name_path, "reason": "absent"}],
	},
	"name of the bucket null": {
		"input": object.union(trail({}), {"configuration": {"s3BucketName": null}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": name_path, "reason": "null"}, {"path": ["related", "bucket"], "reason": "absent"}],
	},
	"name of the bucket of another type": {
		"input": object.union(
			trail({"bucket": bucket({"destinationBucketName": "access-logs"})}),
			{"configuration": {"s3BucketName": 7}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": name_path, "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(trail({"bucket": bucket({"destinationBucketName": "access-logs"})}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

name_path := ["configuration", "s3BucketName"]

logging_path := ["related", "bucket", "supplementaryConfiguration", "BucketLoggingConfiguration"]

destination_path := array.concat(logging_path, ["destinationBucketName"])

not_enabled := {"code": "not_enabled", "path": logging_path}

bucket(logging) := {
	"resourceId": "my-trail-bucket",
	"supplementaryConfiguration": {"BucketLoggingConfiguration": logging},
}

trail(related) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::CloudTrail::Trail",
	"resourceId": "management-events",
	"configuration": {
		"name": "management-events",
		"s3BucketName": "my-trail-bucket",
		"homeRegion": "eu-west-1",
		"isMultiRegionTrail": true,
	},
	"related": related,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_cloudtrail_trail.result with input as case.input
	judged.controls["CloudTrail.7"] == testing.verdict(case)
}
