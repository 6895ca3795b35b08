package controls.evasions.applicable_by_parameter_test

cases := {
	"complete and right": {
		"input": document({"engine": "mysql", "publiclyAccessible": false}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"engine": "mysql", "publiclyAccessible": true}),
		"compliance": "NON_COMPLIANT",
	},
	"without its parameter": {
		"input": document({"engine": "mysql", "publiclyAccessible": true}),
		"parameters": {"engines": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "engines"], "reason": "null"}],
		"without_proof": "NOT_APPLICABLE",
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
