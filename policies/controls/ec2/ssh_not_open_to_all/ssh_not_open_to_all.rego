# METADATA
# title: Security groups should not allow ingress from 0.0.0.0/0 or ::/0 to port 22
# description: >-
#   Checks whether a security group lets every IPv4 or every IPv6 address in to TCP port 22, the one of SSH. A rule that
#   refers to a prefix list can not be judged, since AWS Config does not show its entries here. Ranges that hold every
#   address only together do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-13
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/restricted-ssh.html
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
# schemas:
#   - input: schema.controls.ec2.ssh_not_open_to_all
# custom:
#   id: EC2.13
#   severity: HIGH
#   standards:
#     - CIS AWS Foundations Benchmark v1.2.0
#     - PCI DSS v3.2.1
#     - PCI DSS v4.0.1
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages:
#     ssh_open_to_all: A rule lets every address in to port 22.
#   evidence:
#     - configuration.groupName
#     - configuration.vpcId
#   deviations:
#     - >-
#       A rule for port 22 whose source is a prefix list is INSUFFICIENT_DATA; AWS speaks of 0.0.0.0/0 and ::/0 only.
package controls.ec2.ssh_not_open_to_all

import data.lib.security_group

compliant := count(violations) == 0

violations contains {"code": "ssh_open_to_all", "path": ["configuration", "ipPermissions", position]} if {
	some position, permission in input.configuration.ipPermissions
	security_group.is_open(permission)
	security_group.allows_any(permission, "tcp", [22])
}

missing contains {"path": path, "reason": "not_recorded"} if {
	some position, permission in input.configuration.ipPermissions
	count(permission.prefixListIds) > 0
	security_group.allows_any(permission, "tcp", [22])
	path := ["configuration", "ipPermissions", position, "prefixListIds"]
}
