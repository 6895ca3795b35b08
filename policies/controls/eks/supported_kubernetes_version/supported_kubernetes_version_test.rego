package controls.eks.supported_kubernetes_version_test

import data.main.aws_eks_cluster
import data.testing

# FILL_IN: a case for every state that a resource can be in; kensa fixture makes one of a real resource
cases := {
	"as it should be": {
		"input": cluster({"Version": "as it should be"}),
		"compliance": "COMPLIANT",
	},
	"wrong value": {
		"input": cluster({"Version": "FILL_IN"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "wrong_value", "path": ["configuration", "Version"]}],
	},
	"Version absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "absent"}],
	},
	"Version null": {
		"input": cluster({"Version": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "null"}],
	},
	"Version of another type": {
		"input": cluster({"Version": 7}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(cluster({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

cluster(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::EKS::Cluster",
	"resourceId": "example",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_eks_cluster.result with input as case.input
	judged.controls["EKS.2"] == testing.verdict(case)
}
