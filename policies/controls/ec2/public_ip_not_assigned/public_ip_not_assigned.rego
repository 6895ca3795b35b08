# METADATA
# title: EC2 subnets should not automatically assign public IP addresses
# description: >-
#   Checks whether a subnet gives what is launched in it a public IPv4 address or an IPv6 address without being asked. Routes and
#   security groups do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/subnet-auto-assign-public-ip-disabled.html
#   - ref: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html
# schemas:
#   - input: schema.controls.ec2.public_ip_not_assigned
# custom:
#   id: EC2.15
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::EC2::Subnet"]
#   messages:
#     public_ipv4_assigned: The subnet automatically assigns public IPv4 addresses.
#     ipv6_assigned: The subnet automatically assigns IPv6 addresses.
#   evidence:
#     - configuration.defaultForAz
#     - configuration.vpcId
#   deviations:
#     - >-
#       A subnet that was recorded before AWS Config knew of IPv6 is INSUFFICIENT_DATA, as long as nothing else is wrong.
package controls.ec2.public_ip_not_assigned

compliant := count(violations) == 0

violations contains {"code": "public_ipv4_assigned", "path": ["configuration", "mapPublicIpOnLaunch"]} if {
	input.configuration.mapPublicIpOnLaunch == true
}

violations contains {"code": "ipv6_assigned", "path": ["configuration", "assignIpv6AddressOnCreation"]} if {
	input.configuration.assignIpv6AddressOnCreation == true
}
