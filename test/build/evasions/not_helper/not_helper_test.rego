package controls.evasions.not_helper_test

cases := {
	"complete and right": {
		"input": document({"ipPermissions": [{"toPort": 22, "ipRanges": ["10.0.0.0/8"]}]}),
		"compliance": "COMPLIANT",
	},
	"complete and wrong": {
		"input": document({"ipPermissions": [{"toPort": 22, "ipRanges": ["0.0.0.0/0"]}]}),
		"compliance": "NON_COMPLIANT",
	},
	"a port absent": {
		"input": document({"ipPermissions": [{"ipRanges": ["0.0.0.0/0"]}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "absent"}],
		"without_proof": "COMPLIANT",
	},
	"the ranges of the second absent": {
		"input": document({"ipPermissions": [{"toPort": 22, "ipRanges": []}, {"toPort": 22}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 1, "ipRanges"], "reason": "absent"}],
		"without_proof": "COMPLIANT",
	},
	"ranges as objects": {
		"input": document({"ipPermissions": [{"toPort": 22, "ipRanges": [{"cidrIp": "0.0.0.0/0"}]}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "ipRanges", 0], "reason": "type"}],
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
