# METADATA
# title: CIDR ranges
# description: IPv4 and IPv6 ranges in CIDR notation
# related_resources:
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
package lib.cidr

import data.lib.shape

# METADATA
# title: Every address
# description: true for a range that holds every IPv4 or every IPv6 address, such as 0.0.0.0/0 and ::/0
default is_anywhere(_) := false

is_anywhere(range) if {
	text := shape.whole(range)
	is_cidr(text)
	[_, length] := split(text, "/")
	trim(length, "0") == ""
}

# METADATA
# title: What is no range
# description: why a value is no range
is_anywhere_gaps(value) := {{"path": [], "reason": "type"}} if {
	not is_string(value)
} else := {{"path": [], "reason": "unknown_value"}} if {
	not is_cidr(value)
} else := set()

is_cidr(text) if {
	[address, length] := split(text, "/")
	count(address) > 0
	trim(address, "0123456789abcdefABCDEF:.") == ""
	trim(length, "0123456789") == ""
	net.cidr_contains(text, text)
}
