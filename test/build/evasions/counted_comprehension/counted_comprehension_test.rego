package controls.evasions.counted_comprehension_test

cases := {
	"complete and right": {
		"input": document({"ipPermissions": [{"toPort": 80}]}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"ipPermissions": [{"toPort": 22}]}),
		"compliance": "NON_COMPLIANT",
	},
	"a port absent": {
		"input": document({"ipPermissions": [{"toPort": 80}, {}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 1, "toPort"], "reason": "absent"}],
		"without_proof": "COMPLIANT",
	},
	"a port null": {
		"input": document({"ipPermissions": [{"toPort": null}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "null"}],
		"without_proof": "COMPLIANT",
	},
	"no list": {
		"input": document({"ipPermissions": "22"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions"], "reason": "type"}],
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
