package controls.evasions.not_field_test

cases := {
	"complete and right": {
		"input": document({"storageEncrypted": true}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"storageEncrypted": false}),
		"compliance": "NON_COMPLIANT",
	},
	"absent": {
		"input": document({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "absent"}],
		"without_proof": "NON_COMPLIANT",
	},
	"as text": {
		"input": document({"storageEncrypted": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "type"}],
		"without_proof": "COMPLIANT",
	},
	"null": {
		"input": document({"storageEncrypted": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "storageEncrypted"], "reason": "null"}],
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
