package controls.elb.deletion_protection_enabled_test

import data.main.aws_elasticloadbalancingv2_loadbalancer
import data.testing

cases := {
	"enabled": {"input": balancer([other, protection("true")]), "compliance": "COMPLIANT"},
	"not enabled": {
		"input": balancer([other, protection("false")]),
		"compliance": "NON_COMPLIANT",
		"violations": [not_enabled],
	},
	"not enabled, beside an attribute that is none": {
		"input": balancer(["idle_timeout", protection("false")]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(attributes_path, [0]), "reason": "type"}],
	},
	"attribute absent": {
		"input": balancer([other]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": array.concat(attributes_path, ["deletion_protection.enabled"]), "reason": "absent"},
		],
	},
	"attribute with two values": {
		"input": balancer([protection("true"), protection("false")]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": array.concat(attributes_path, ["deletion_protection.enabled"]),
			"reason": "unknown_value",
		}],
	},
	"value unknown": {
		"input": balancer([protection("yes")]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": array.concat(attributes_path, ["deletion_protection.enabled"]),
			"reason": "unknown_value",
		}],
	},
	"value null": {
		"input": balancer([protection(null)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": array.concat(attributes_path, [0, "value"]), "reason": "null"},
		],
	},
	"attributes as text": {
		"input": balancer("deletion_protection.enabled=true"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": attributes_path, "reason": "type"},
		],
	},
	"attributes absent": {
		"input": object.union(
			object.remove(balancer([]), ["supplementaryConfiguration"]),
			{"supplementaryConfiguration": {}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": attributes_path, "reason": "absent"}],
	},
}

attributes_path := ["supplementaryConfiguration", "LoadBalancerAttributes"]

not_enabled := {"code": "not_enabled", "path": attributes_path}

other := {"key": "idle_timeout.timeout_seconds", "value": "60"}

protection(value) := {"key": "deletion_protection.enabled", "value": value}

balancer(attributes) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::ElasticLoadBalancingV2::LoadBalancer",
	"resourceId": "arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/web/0123456789abcdef",
	"configuration": {"loadBalancerName": "web", "type": "application"},
	"supplementaryConfiguration": {"LoadBalancerAttributes": attributes},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_elasticloadbalancingv2_loadbalancer.result with input as case.input
	judged.controls["ELB.6"] == testing.verdict(case)
}
