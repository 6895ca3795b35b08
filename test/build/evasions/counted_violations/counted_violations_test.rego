package controls.evasions.counted_violations_test

cases := {
	"complete and right": {
		"input": document({"ipPermissions": [{"fromPort": 80, "toPort": 80}]}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"ipPermissions": [{"fromPort": 0, "toPort": 65535}]}),
		"compliance": "NON_COMPLIANT",
	},
	"no ports, as for all traffic": {
		"input": document({"ipPermissions": [{"ipProtocol": "-1"}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "fromPort"], "reason": "absent"}, {"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "absent"}],
		"without_proof": "COMPLIANT",
	},
}

document(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EC2::SecurityGroup",
	"resourceId": "evaded",
	"evaluatedAt": "2026-01-01T00:00:00.000Z",
	"configuration": configuration,
}
