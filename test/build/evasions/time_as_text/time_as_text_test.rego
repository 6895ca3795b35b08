package controls.evasions.time_as_text_test

cases := {
	"complete and right": {
		"input": document({"instanceCreateTime": "2025-12-31T00:00:00.000Z"}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"instanceCreateTime": "2026-01-01T00:00:00.000Z"}),
		"compliance": "NON_COMPLIANT",
	},
	"as a number": {
		"input": document({"instanceCreateTime": 1790000000000}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "instanceCreateTime"], "reason": "type"}],
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
