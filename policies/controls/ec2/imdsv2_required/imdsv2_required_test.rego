package controls.ec2.imdsv2_required_test

import data.main.aws_ec2_instance
import data.testing

cases := {
	"token required": {"input": instance(options("required", "applied")), "compliance": "COMPLIANT"},
	"token required, endpoint disabled": {
		"input": instance(object.union(options("required", "applied"), {"httpEndpoint": "disabled"})),
		"compliance": "COMPLIANT",
	},
	"token optional": {
		"input": instance(options("optional", "applied")),
		"compliance": "NON_COMPLIANT",
		"violations": [token_optional],
	},
	"token optional, endpoint disabled": {
		"input": instance(object.union(options("optional", "applied"), {"httpEndpoint": "disabled"})),
		"compliance": "NON_COMPLIANT",
		"violations": [token_optional],
	},
	"token optional, being applied": {
		"input": instance(options("optional", "pending")),
		"compliance": "NON_COMPLIANT",
		"violations": [token_optional],
	},
	"token required, being applied": {
		"input": instance(options("required", "pending")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": state_path, "reason": "unknown_value"}],
	},
	"state unknown": {
		"input": instance(options("required", "failed")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": state_path, "reason": "unknown_value"}],
	},
	"state absent": {
		"input": instance({"httpTokens": "required"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": state_path, "reason": "absent"}],
	},
	"state null": {
		"input": instance(options("required", null)),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": state_path, "reason": "null"}],
	},
	"state of another type": {
		"input": instance(options("required", true)),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": state_path, "reason": "type"}],
	},
	"token unknown": {
		"input": instance(options("preferred", "applied")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "unknown_value"}],
	},
	"token in capitals": {
		"input": instance(options("REQUIRED", "applied")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "unknown_value"}],
	},
	"token empty": {
		"input": instance(options("", "applied")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "unknown_value"}],
	},
	"token absent": {
		"input": instance({"state": "applied", "httpEndpoint": "disabled"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "absent"}],
	},
	"token null": {
		"input": instance(options(null, "applied")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "null"}],
	},
	"token of another type": {
		"input": instance(options(["required"], "applied")),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": tokens_path, "reason": "type"}],
	},
	"options null": {
		"input": instance(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": options_path, "reason": "null"}],
	},
	"options as a list": {
		"input": instance([options("required", "applied")]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": options_path, "reason": "type"}],
	},
	"recorded before there were options": {
		"input": object.union(
			object.remove(instance(null), ["configuration"]),
			{"configuration": {"instanceId": "i-0123456789abcdef0"}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": options_path, "reason": "absent"}],
	},
	"configuration absent": {
		"input": object.remove(instance(null), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

options_path := ["configuration", "metadataOptions"]

tokens_path := ["configuration", "metadataOptions", "httpTokens"]

state_path := ["configuration", "metadataOptions", "state"]

token_optional := {"code": "token_optional", "path": tokens_path}

options(tokens, state) := {
	"state": state,
	"httpTokens": tokens,
	"httpPutResponseHopLimit": 1,
	"httpEndpoint": "enabled",
}

instance(metadata) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::EC2::Instance",
	"resourceId": "i-0123456789abcdef0",
	"configuration": {"instanceId": "i-0123456789abcdef0", "metadataOptions": metadata},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_ec2_instance.result with input as case.input
	judged.controls["EC2.8"] == testing.verdict(case)
}
