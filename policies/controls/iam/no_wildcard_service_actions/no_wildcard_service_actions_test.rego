package controls.iam.no_wildcard_service_actions_test

import data.main.aws_iam_policy
import data.testing

# FILL_IN: a case for every state that a resource can be in; kensa fixture makes one of a real resource
cases := {
	"as it should be": {
		"input": policy({"policyVersionList": {"document": false}}),
		"compliance": "COMPLIANT",
	},
	"enabled": {
		"input": policy({"policyVersionList": {"document": true}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "enabled", "path": ["configuration", "policyVersionList", "document"]}],
	},
	"document absent": {
		"input": policy({"policyVersionList": {}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "policyVersionList", "document"], "reason": "absent"}],
	},
	"document null": {
		"input": policy({"policyVersionList": {"document": null}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "policyVersionList", "document"], "reason": "null"}],
	},
	"document of another type": {
		"input": policy({"policyVersionList": {"document": "false"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "policyVersionList", "document"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(policy({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

policy(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::IAM::Policy",
	"resourceId": "example",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_iam_policy.result with input as case.input
	judged.controls["IAM.21"] == testing.verdict(case)
}
