package controls.evasions.counted_members_test

cases := {
	"complete and right": {
		"input": document({"ipPermissions": [{"ipProtocol": "tcp", "toPort": 80}]}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"ipPermissions": [{"ipProtocol": "tcp", "toPort": 22}]}),
		"compliance": "NON_COMPLIANT",
	},
	"a port absent": {
		"input": document({"ipPermissions": [{"ipProtocol": "tcp"}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "absent"}],
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
