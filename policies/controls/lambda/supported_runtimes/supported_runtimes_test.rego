package controls.lambda.supported_runtimes_test

import data.main.aws_lambda_function
import data.testing

cases := {
	"supported runtime": {
		"input": function({"packageType": "Zip", "runtime": "python3.13"}),
		"compliance": "COMPLIANT",
	},
	"runtime that is no longer supported": {
		"input": function({"packageType": "Zip", "runtime": "nodejs18.x"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "runtime_not_supported", "path": ["configuration", "runtime"]}],
	},
	"runtime whose support ended after Security Hub's list of August 2026": {
		"input": function({"packageType": "Zip", "runtime": "python3.10"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "runtime_not_supported", "path": ["configuration", "runtime"]}],
	},
	"oldest Java that is still supported": {
		"input": function({"packageType": "Zip", "runtime": "java8.al2"}),
		"compliance": "COMPLIANT",
	},
	"runtime that is not known": {
		"input": function({"packageType": "Zip", "runtime": "cobol85"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "runtime_not_supported", "path": ["configuration", "runtime"]}],
	},
	"part of the name of a supported runtime": {
		"input": function({"packageType": "Zip", "runtime": "python3.1"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "runtime_not_supported", "path": ["configuration", "runtime"]}],
	},
	"runtime not supported by parameter": {
		"input": function({"packageType": "Zip", "runtime": "python3.13"}),
		"parameters": {"supportedRuntimes": ["python3.14"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "runtime_not_supported", "path": ["configuration", "runtime"]}],
	},
	"container image": {
		"input": function({"packageType": "Image"}),
		"compliance": "NOT_APPLICABLE",
	},
	"only an operating system": {
		"input": function({"packageType": "Zip", "runtime": "provided.al2023"}),
		"compliance": "NOT_APPLICABLE",
	},
	"runtime absent": {
		"input": function({"packageType": "Zip"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "runtime"], "reason": "absent"}],
	},
	"runtime null": {
		"input": function({"packageType": "Zip", "runtime": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "runtime"], "reason": "absent"}],
	},
	"runtime as a number": {
		"input": function({"packageType": "Zip", "runtime": 3.13}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "runtime"], "reason": "type"}],
	},
	"package type absent": {
		"input": function({"runtime": "python3.13"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "packageType"], "reason": "absent"}],
	},
	"package type unknown": {
		"input": function({"packageType": "Jar", "runtime": "java21"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "packageType"], "reason": "unknown_value"}],
	},
	"runtimes not given": {
		"input": function({"packageType": "Zip", "runtime": "python3.13"}),
		"parameters": {"supportedRuntimes": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "supportedRuntimes"], "reason": "null"}],
	},
}

function(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::Lambda::Function",
	"resourceId": "reports",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_lambda_function.result with input as case.input
		with data.parameters as testing.parameters("Lambda.2", case)
	judged.controls["Lambda.2"] == testing.verdict(case)
}
