package controls.evasions.else_branch_test

cases := {
	"complete and right": {
		"input": document({"publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
	},
	"absent": {
		"input": document({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "publiclyAccessible"], "reason": "absent"}],
		"without_proof": "COMPLIANT",
	},
}

document(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::RDS::DBInstance",
	"resourceId": "evaded",
	"evaluatedAt": "2026-01-01T00:00:00.000Z",
	"configuration": configuration,
}
