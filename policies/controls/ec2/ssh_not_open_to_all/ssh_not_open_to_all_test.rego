package controls.ec2.ssh_not_open_to_all_test

import data.main.aws_ec2_securitygroup
import data.testing

cases := {
	"no rules": {"input": group([]), "compliance": "COMPLIANT"},
	"another port": {"input": group([open_tcp(443, 443)]), "compliance": "COMPLIANT"},
	"SSH for some addresses": {
		"input": group([{
			"ipProtocol": "tcp",
			"fromPort": 22,
			"toPort": 22,
			"ipRanges": ["10.0.0.0/8"],
			"ipv4Ranges": [{"cidrIp": "10.0.0.0/8"}],
			"ipv6Ranges": [{"cidrIpv6": "2001:db8::/32"}],
			"prefixListIds": [],
		}]),
		"compliance": "COMPLIANT",
	},
	"everything for other groups": {
		"input": group([object.union(
			rule({"ipProtocol": "-1"}),
			{"userIdGroupPairs": [{"userId": "111122223333", "groupId": "sg-0a1b2c3d4e5f60718"}]},
		)]),
		"compliance": "COMPLIANT",
	},
	"ports in the wrong order": {
		"input": group([open_tcp(23, 22)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "unknown_value"}],
	},
	"a port that is none": {
		"input": group([open_tcp(22, -1)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "unknown_value"}],
	},
	"ICMP for everyone": {
		"input": group([rule({
			"ipProtocol": "icmp",
			"fromPort": -1,
			"toPort": -1,
			"ipRanges": ["0.0.0.0/0"],
		})]),
		"compliance": "COMPLIANT",
	},
	"a protocol without ports for everyone": {
		"input": group([rule({"ipProtocol": "50", "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "COMPLIANT",
	},
	"a prefix list, but not SSH": {
		"input": group([object.union(rule({"ipProtocol": "tcp", "fromPort": 443, "toPort": 443}), prefix_list)]),
		"compliance": "COMPLIANT",
	},
	"SSH for everyone": {
		"input": group([open_tcp(443, 443), open_tcp(22, 22)]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(1)],
	},
	"SSH for every address in one of two lists": {
		"input": group([rule({
			"ipProtocol": "tcp",
			"fromPort": 22,
			"toPort": 22,
			"ipv4Ranges": [{"cidrIp": "10.0.0.0/8"}, {"cidrIp": "0.0.0.0/0"}],
		})]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0)],
	},
	"SSH for every IPv6 address": {
		"input": group([rule({
			"ipProtocol": "tcp",
			"fromPort": 22,
			"toPort": 22,
			"ipRanges": ["10.0.0.0/8"],
			"ipv6Ranges": [{"cidrIpv6": "2001:db8::/32"}, {"cidrIpv6": "::/0"}],
		})]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0)],
	},
	"a range that holds the port": {
		"input": group([open_tcp(0, 1023)]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0)],
	},
	"UDP": {
		"input": group([rule({"ipProtocol": "udp", "fromPort": 22, "toPort": 22, "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "COMPLIANT",
	},
	"all protocols, without ports": {
		"input": group([rule({"ipProtocol": "-1", "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0)],
	},
	"all protocols, ports null": {
		"input": group([rule({"ipProtocol": "-1", "fromPort": null, "toPort": null, "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0)],
	},
	"two rules": {
		"input": group([open_tcp(22, 22), open_tcp(80, 80), open_tcp(20, 25)]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(0), open(2)],
	},
	"SSH for everyone, beside a rule without ports": {
		"input": group([rule({"ipProtocol": "tcp"}), open_tcp(22, 22)]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(1)],
	},
	"SSH for everyone, beside a range that is none": {
		"input": group([rule({"ipProtocol": "-1", "ipRanges": ["everyone"]}), open_tcp(22, 22)]),
		"compliance": "NON_COMPLIANT",
		"violations": [open(1)],
	},
	"SSH for a prefix list": {
		"input": group([object.union(rule({"ipProtocol": "tcp", "fromPort": 22, "toPort": 22}), prefix_list)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "prefixListIds"], "reason": "not_recorded"}],
	},
	"ports absent": {
		"input": group([rule({"ipProtocol": "tcp", "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "ipPermissions", 0, "fromPort"], "reason": "absent"},
			{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "absent"},
		],
	},
	"ports null": {
		"input": group([rule({"ipProtocol": "6", "fromPort": null, "toPort": null})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "ipPermissions", 0, "fromPort"], "reason": "null"},
			{"path": ["configuration", "ipPermissions", 0, "toPort"], "reason": "null"},
		],
	},
	"a port as text": {
		"input": group([rule({"ipProtocol": "tcp", "fromPort": "22", "toPort": 22, "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "fromPort"], "reason": "type"}],
	},
	"a protocol that is none": {
		"input": group([rule({"ipProtocol": "all", "ipRanges": ["0.0.0.0/0"]})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "ipProtocol"], "reason": "unknown_value"}],
	},
	"protocol absent": {
		"input": group([{"fromPort": 22, "toPort": 22, "ipRanges": [], "ipv4Ranges": [], "ipv6Ranges": [], "prefixListIds": []}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "ipProtocol"], "reason": "absent"}],
	},
	"a range that is none": {
		"input": group([rule({
			"ipProtocol": "tcp",
			"fromPort": 22,
			"toPort": 22,
			"ipRanges": ["10.0.0.0/8", "everyone"],
		})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0, "ipRanges", 1], "reason": "unknown_value"}],
	},
	"ranges of before IPv6": {
		"input": group([{
			"ipProtocol": "tcp",
			"fromPort": 443,
			"toPort": 443,
			"ipRanges": ["0.0.0.0/0"],
			"prefixListIds": [],
		}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "ipPermissions", 0, "ipv4Ranges"], "reason": "absent"},
			{"path": ["configuration", "ipPermissions", 0, "ipv6Ranges"], "reason": "absent"},
		],
	},
	"a range without its addresses": {
		"input": group([rule({
			"ipProtocol": "tcp",
			"fromPort": 22,
			"toPort": 22,
			"ipv4Ranges": [{"description": "office"}],
		})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": ["configuration", "ipPermissions", 0, "ipv4Ranges", 0, "cidrIp"],
			"reason": "absent",
		}],
	},
	"a rule as text": {
		"input": group(["tcp 22"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions", 0], "reason": "type"}],
	},
	"rules absent": {
		"input": object.union(group([]), {"configuration": {"groupName": "web", "ipPermissions": null}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ipPermissions"], "reason": "null"}],
	},
}

open(position) := {"code": "ssh_open_to_all", "path": ["configuration", "ipPermissions", position]}

prefix_list := {"prefixListIds": [{"prefixListId": "pl-0123456789abcdef0"}]}

open_tcp(from, to) := rule({"ipProtocol": "tcp", "fromPort": from, "toPort": to, "ipRanges": ["0.0.0.0/0"]})

rule(fields) := object.union({"ipRanges": [], "ipv4Ranges": [], "ipv6Ranges": [], "prefixListIds": [], "userIdGroupPairs": []}, fields)

group(rules) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EC2::SecurityGroup",
	"resourceId": "sg-0123456789abcdef0",
	"configuration": {
		"groupId": "sg-0123456789abcdef0",
		"groupName": "web",
		"vpcId": "vpc-0123456789abcdef0",
		"ipPermissions": rules,
	},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_ec2_securitygroup.result with input as case.input
	judged.controls["EC2.13"] == testing.verdict(case)
}
