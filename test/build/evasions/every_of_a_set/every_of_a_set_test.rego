package controls.evasions.every_of_a_set_test

cases := {
	"complete and right": {
		"input": document({"ipPermissions": [{"fromPort": 80, "toPort": 443}]}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"ipPermissions": [{"fromPort": 80, "toPort": 80}]}),
		"compliance": "NON_COMPLIANT",
	},
	"a port absent": {
		"input": document({"ipPermissions": [{"toPort": 443}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "fromPort"], "reason": "absent"}],
		"without_proof": "NON_COMPLIANT",
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
