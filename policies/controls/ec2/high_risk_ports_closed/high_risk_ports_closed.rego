# METADATA
# title: Security groups should not allow unrestricted access to ports with high risk
# description: >-
#   Checks whether a security group lets every IPv4 or every IPv6 address in to a TCP or UDP port of a list of ports with
#   high risk. A rule that refers to a prefix list can not be judged, since AWS Config does not show its entries here.
#   Ranges that hold every address only together do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
# schemas:
#   - input: schema.controls.ec2.high_risk_ports_closed
# custom:
#   id: EC2.19
#   severity: CRITICAL
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages:
#     open_to_the_world: A rule lets every address in to a port with high risk.
#   parameters:
#     highRiskPorts:
#       description: Ports that must not be open to every address, of TCP and of UDP.
#       type: array
#       items: {type: integer, minimum: 0, maximum: 65535}
#       uniqueItems: true
#       minItems: 1
#       default:
#         [20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088,
#          8888, 9200, 9300]
#   evidence:
#     - configuration.groupName
#     - configuration.vpcId
#   deviations:
#     - AWS's list of ports can not be changed; here it is a parameter with the same default.
#     - UDP counts too; AWS Config's rule `restricted-common-ports` looks at TCP.
#     - >-
#       A rule for one of the ports whose source is a prefix list is INSUFFICIENT_DATA; AWS speaks of 0.0.0.0/0 and ::/0
#       only.
package controls.ec2.high_risk_ports_closed

import data.lib.security_group

compliant := count(violations) == 0

violations contains {"code": "open_to_the_world", "path": ["configuration", "ipPermissions", position]} if {
	some position, permission in input.configuration.ipPermissions
	security_group.is_open(permission)
	lets_high_risk_in(permission)
}

missing contains {"path": path, "reason": "not_recorded"} if {
	some position, permission in input.configuration.ipPermissions
	count(permission.prefixListIds) > 0
	lets_high_risk_in(permission)
	path := ["configuration", "ipPermissions", position, "prefixListIds"]
}

lets_high_risk_in(permission) if {
	some protocol in ["tcp", "udp"]
	security_group.allows_any(permission, protocol, data.parameters["EC2.19"].highRiskPorts)
}
