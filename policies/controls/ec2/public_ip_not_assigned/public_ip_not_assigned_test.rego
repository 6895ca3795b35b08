package controls.ec2.public_ip_not_assigned_test

import data.main.aws_ec2_subnet
import data.testing

cases := {
	"none assigned": {"input": both(false, false), "compliance": "COMPLIANT"},
	"default subnet, none assigned": {
		"input": subnet({
			"mapPublicIpOnLaunch": false,
			"assignIpv6AddressOnCreation": false,
			"defaultForAz": true,
		}),
		"compliance": "COMPLIANT",
	},
	"public IPv4 assigned": {
		"input": both(true, false),
		"compliance": "NON_COMPLIANT",
		"violations": [ipv4],
	},
	"IPv6 assigned": {
		"input": both(false, true),
		"compliance": "NON_COMPLIANT",
		"violations": [ipv6],
	},
	"both assigned": {
		"input": both(true, true),
		"compliance": "NON_COMPLIANT",
		"violations": [ipv4, ipv6],
	},
	"public IPv4 assigned, recorded before IPv6": {
		"input": subnet({"mapPublicIpOnLaunch": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [ipv4],
	},
	"no public IPv4 assigned, recorded before IPv6": {
		"input": subnet({"mapPublicIpOnLaunch": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv6_path, "reason": "absent"}],
	},
	"IPv6 null": {
		"input": both(false, null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv6_path, "reason": "null"}],
	},
	"IPv6 as text": {
		"input": both(false, "true"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv6_path, "reason": "type"}],
	},
	"IPv4 absent": {
		"input": subnet({"assignIpv6AddressOnCreation": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv4_path, "reason": "absent"}],
	},
	"IPv4 null": {
		"input": both(null, false),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv4_path, "reason": "null"}],
	},
	"IPv4 as a number": {
		"input": both(0, false),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv4_path, "reason": "type"}],
	},
	"neither said": {
		"input": subnet({"vpcId": "vpc-0123456789abcdef0"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ipv4_path, "reason": "absent"}, {"path": ipv6_path, "reason": "absent"}],
	},
	"configuration absent": {
		"input": object.remove(subnet({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

ipv4_path := ["configuration", "mapPublicIpOnLaunch"]

ipv6_path := ["configuration", "assignIpv6AddressOnCreation"]

ipv4 := {"code": "public_ipv4_assigned", "path": ipv4_path}

ipv6 := {"code": "ipv6_assigned", "path": ipv6_path}

both(public_ipv4, assigned_ipv6) := subnet({
	"mapPublicIpOnLaunch": public_ipv4,
	"assignIpv6AddressOnCreation": assigned_ipv6,
})

subnet(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::EC2::Subnet",
	"resourceId": "subnet-0123456789abcdef0",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_ec2_subnet.result with input as case.input
	judged.controls["EC2.15"] == testing.verdict(case)
}
