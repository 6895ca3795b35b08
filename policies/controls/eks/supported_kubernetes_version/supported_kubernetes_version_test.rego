package controls.eks.supported_kubernetes_version_test

import data.main.aws_eks_cluster
import data.testing

cases := {
	"the oldest that is supported": {"input": cluster({"Version": "1.34"}), "compliance": "COMPLIANT"},
	"a newer one": {"input": cluster({"Version": "1.36"}), "compliance": "COMPLIANT"},
	"the oldest by parameter": {
		"input": cluster({"Version": "1.9"}),
		"parameters": {"oldestVersionSupported": "1.9"},
		"compliance": "COMPLIANT",
	},
	"an older one": {
		"input": cluster({"Version": "1.33"}),
		"compliance": "NON_COMPLIANT",
		"violations": [too_old],
	},
	"an older one that sorts behind as text": {
		"input": cluster({"Version": "1.9"}),
		"compliance": "NON_COMPLIANT",
		"violations": [too_old],
	},
	"older by parameter": {
		"input": cluster({"Version": "1.34"}),
		"parameters": {"oldestVersionSupported": "1.35"},
		"compliance": "NON_COMPLIANT",
		"violations": [too_old],
	},
	"no version": {
		"input": cluster({"Version": "latest"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "unknown_value"}],
	},
	"version empty": {
		"input": cluster({"Version": ""}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "unknown_value"}],
	},
	"version absent": {
		"input": cluster({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "absent"}],
	},
	"version null": {
		"input": cluster({"Version": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "null"}],
	},
	"version as a number": {
		"input": cluster({"Version": 1.36}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Version"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(cluster({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
	"parameter not given": {
		"input": cluster({"Version": "1.36"}),
		"parameters": {"oldestVersionSupported": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "oldestVersionSupported"], "reason": "null"}],
	},
}

too_old := {"code": "too_old", "path": ["configuration", "Version"]}

cluster(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EKS::Cluster",
	"resourceId": "orders",
	"configuration": object.union({"Name": "orders"}, configuration),
}

test_cases[name] if {
	some name, case in cases
	judged := aws_eks_cluster.result with input as case.input
		with data.parameters as testing.parameters("EKS.2", case)
	judged.controls["EKS.2"] == testing.verdict(case)
}
