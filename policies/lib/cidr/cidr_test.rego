package lib.cidr_test

import data.lib.cidr

anywhere := ["0.0.0.0/0", "10.0.0.0/0", "0.0.0.0/00", "::/0", "2001:db8::/0", "0:0:0:0:0:0:0:0/0"]

somewhere := ["10.0.0.0/8", "0.0.0.0/1", "203.0.113.7/32", "2001:db8::/32", "::ffff:10.0.0.0/96", "::1/128"]

nowhere := [
	"", "/", "/0", "0.0.0.0", "0.0.0.0/", "0.0.0/0", "256.0.0.0/0", "10.0.0.0/33", "::/129", "::/0 ", "fe80::%eth0/0",
	"0.0.0.0/-0", "0.0.0.0/+0", "0.0.0.0/0/0", "1/0", "everyone", "pl-0123456789abcdef0",
]

test_anywhere[range] if {
	some range in anywhere
	cidr.is_anywhere(range)
	cidr.is_anywhere_gaps(range) == set()
}

test_somewhere[range] if {
	some range in somewhere
	not cidr.is_anywhere(range)
	cidr.is_anywhere_gaps(range) == set()
}

test_nowhere[range] if {
	some range in nowhere
	not cidr.is_anywhere(range)
	cidr.is_anywhere_gaps(range) == {{"path": [], "reason": "unknown_value"}}
}

test_another_type[name] if {
	some value in [7, true, null, [], {}]
	name := json.marshal(value)
	not cidr.is_anywhere(value)
	cidr.is_anywhere_gaps(value) == {{"path": [], "reason": "type"}}
}
