# METADATA
# title: Rules of security groups
# description: |
#   the elements of a security group's ipPermissions and ipPermissionsEgress, as AWS Config records them
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
package lib.security_group

import data.lib.cidr
import data.lib.proof
import data.lib.shape

# METADATA
# title: Ports let through
# description: true if a rule lets any of some ports of a protocol, tcp or udp, through, be it as one of all protocols
default allows_any(_, _, _) := false

allows_any(permission, protocol, numbers) if {
	range := ports(permission, protocol)
	some number in numbers
	range.from <= number
	range.to >= number
}

# METADATA
# title: The ports of a protocol
# description: |
#   the ports of a protocol, tcp or udp, that a rule lets through, as from and to; null if it lets none through. A rule
#   for all protocols, -1, names no ports and lets all through
default ports(_, _) := null

ports(permission, _) := {"from": 0, "to": 65535} if permission.ipProtocol == "-1"

ports(permission, protocol) := {"from": from, "to": to} if {
	permission.ipProtocol in numbered[protocol]
	from := shape.or(permission, "fromPort", null)
	to := shape.or(permission, "toPort", null)
}

# METADATA
# title: What a rule lacks
# description: |
#   why the ports of a rule can not be told: a protocol with ports, tcp, udp and the types of icmp among them, names both;
#   those of tcp and udp are numbers of ports, the lower one first
ports_gaps(permission) := {{"path": [], "reason": "type"}} if {
	not is_object(permission)
} else := {{"path": [field], "reason": reason} |
	some field in ["fromPort", "toPort"]
	reason := proof.need(permission, field, ["number"])
} | wrong_ports(permission) if {
	permission.ipProtocol in with_ports
} else := {{"path": ["ipProtocol"], "reason": "unknown_value"}} if {
	is_string(permission.ipProtocol)
	permission.ipProtocol != "-1"
	not is_number_of_protocol(permission.ipProtocol)
} else := set()

# METADATA
# title: Open to every address
# description: true if a rule is for every IPv4 or every IPv6 address
default is_open(_) := false

is_open(permission) if {
	some range in permission.ipRanges
	cidr.is_anywhere(range)
}

# AWS Config writes what is in ipRanges here, too; whichever says so counts
is_open(permission) if {
	some range in permission.ipv4Ranges
	cidr.is_anywhere(range.cidrIp)
}

is_open(permission) if {
	some range in permission.ipv6Ranges
	cidr.is_anywhere(range.cidrIpv6)
}

wrong_ports(permission) := {{"path": [field], "reason": "unknown_value"} |
	has_numbered_ports(permission)
	some field in ["fromPort", "toPort"]
	is_number(permission[field])
	not is_port(permission[field])
} | {{"path": ["toPort"], "reason": "unknown_value"} |
	has_numbered_ports(permission)
	is_port(permission.fromPort)
	is_port(permission.toPort)
	permission.fromPort > permission.toPort
}

has_numbered_ports(permission) if {
	some protocol in numbered
	permission.ipProtocol in protocol
}

is_port(value) if {
	is_number(value)
	value >= 0
	value <= 65535
	floor(value) == value
}

# AWS writes these by their names; a rule made with the number keeps the number
numbered := {"tcp": ["tcp", "6"], "udp": ["udp", "17"]}

with_ports := ["tcp", "6", "udp", "17", "icmp", "1", "icmpv6", "58"]

is_number_of_protocol(text) if {
	text != ""
	trim(text, "0123456789") == ""
}
