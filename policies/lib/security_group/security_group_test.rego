package lib.security_group_test

import data.lib.security_group

absent := {{"path": ["fromPort"], "reason": "absent"}, {"path": ["toPort"], "reason": "absent"}}

cases := {
	"one port": {
		"permission": {"ipProtocol": "tcp", "fromPort": 22, "toPort": 22},
		"tcp": {"from": 22, "to": 22},
		"allows": true,
	},
	"a range that holds the port": {
		"permission": {"ipProtocol": "tcp", "fromPort": 20, "toPort": 25},
		"tcp": {"from": 20, "to": 25},
		"allows": true,
	},
	"a range below the port": {
		"permission": {"ipProtocol": "tcp", "fromPort": 20, "toPort": 21},
		"tcp": {"from": 20, "to": 21},
	},
	"a range above the port": {
		"permission": {"ipProtocol": "tcp", "fromPort": 23, "toPort": 65535},
		"tcp": {"from": 23, "to": 65535},
	},
	"the protocol's number": {
		"permission": {"ipProtocol": "6", "fromPort": 22, "toPort": 22},
		"tcp": {"from": 22, "to": 22},
		"allows": true,
	},
	"another protocol with ports": {"permission": {"ipProtocol": "udp", "fromPort": 22, "toPort": 22}, "tcp": null},
	"a type of ICMP": {"permission": {"ipProtocol": "icmp", "fromPort": -1, "toPort": -1}, "tcp": null},
	"a protocol without ports": {"permission": {"ipProtocol": "50"}, "tcp": null},
	"all protocols": {
		"permission": {"ipProtocol": "-1"},
		"tcp": {"from": 0, "to": 65535},
		"allows": true,
	},
	"all protocols, ports null": {
		"permission": {"ipProtocol": "-1", "fromPort": null, "toPort": null},
		"tcp": {"from": 0, "to": 65535},
		"allows": true,
	},
	"ports absent": {"permission": {"ipProtocol": "tcp"}, "tcp": {"from": null, "to": null}, "gaps": absent},
	"ports of ICMP absent": {"permission": {"ipProtocol": "icmpv6"}, "tcp": null, "gaps": absent},
	"ports null and as text": {
		"permission": {"ipProtocol": "tcp", "fromPort": null, "toPort": "22"},
		"tcp": {"from": null, "to": "22"},
		"gaps": {{"path": ["fromPort"], "reason": "null"}, {"path": ["toPort"], "reason": "type"}},
	},
	"ports that are none": {
		"permission": {"ipProtocol": "tcp", "fromPort": -1, "toPort": 65536},
		"tcp": {"from": -1, "to": 65536},
		"gaps": {{"path": ["fromPort"], "reason": "unknown_value"}, {"path": ["toPort"], "reason": "unknown_value"}},
	},
	"half a port": {
		"permission": {"ipProtocol": "6", "fromPort": 22.5, "toPort": 23},
		"tcp": {"from": 22.5, "to": 23},
		"gaps": {{"path": ["fromPort"], "reason": "unknown_value"}},
	},
	"the higher port first": {
		"permission": {"ipProtocol": "tcp", "fromPort": 23, "toPort": 22},
		"tcp": {"from": 23, "to": 22},
		"gaps": {{"path": ["toPort"], "reason": "unknown_value"}},
	},
	"a code of ICMP below its type": {"permission": {"ipProtocol": "icmp", "fromPort": 8, "toPort": 0}, "tcp": null},
	"unknown protocol": {
		"permission": {"ipProtocol": "all"},
		"tcp": null,
		"gaps": {{"path": ["ipProtocol"], "reason": "unknown_value"}},
	},
	"empty protocol": {
		"permission": {"ipProtocol": ""},
		"tcp": null,
		"gaps": {{"path": ["ipProtocol"], "reason": "unknown_value"}},
	},
	"no rule": {"permission": "tcp", "tcp": null, "gaps": {{"path": [], "reason": "type"}}},
}

test_ports[name] if {
	some name, case in cases
	security_group.ports(case.permission, "tcp") == case.tcp
}

test_ports_gaps[name] if {
	some name, case in cases
	security_group.ports_gaps(case.permission) == object.get(case, "gaps", set())
}

test_allows_any[name] if {
	some name, case in {name: case | some name, case in cases; not case.gaps}
	security_group.allows_any(case.permission, "tcp", [22]) == object.get(case, "allows", false)
}

test_allows_one_of_some if {
	security_group.allows_any({"ipProtocol": "udp", "fromPort": 3000, "toPort": 4000}, "udp", [22, 3389])
}

test_open_to_ipv4 if security_group.is_open({"ipRanges": ["10.0.0.0/8", "0.0.0.0/0"], "ipv6Ranges": []})

test_open_to_ipv4_as_objects if {
	security_group.is_open({"ipRanges": [], "ipv4Ranges": [{"cidrIp": "0.0.0.0/0"}], "ipv6Ranges": []})
}

test_open_to_ipv6 if security_group.is_open({"ipRanges": [], "ipv6Ranges": [{"cidrIpv6": "::/0"}]})

test_not_open[name] if {
	some name, permission in {
		"some ranges": {"ipRanges": ["10.0.0.0/8"], "ipv6Ranges": [{"cidrIpv6": "2001:db8::/32"}]},
		"no ranges": {"ipRanges": [], "ipv6Ranges": []},
		"no rule": "tcp",
	}
	not security_group.is_open(permission)
}
