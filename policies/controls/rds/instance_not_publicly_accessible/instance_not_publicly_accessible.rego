# METADATA
# title: RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration
# description: >-
#   Checks whether the endpoint of a DB instance is kept out of the internet by the setting of the instance. Subnets, routes and
#   security groups do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-public-access-check.html
# schemas:
#   - input: schema.controls.rds.instance_not_publicly_accessible
# custom:
#   id: RDS.2
#   severity: CRITICAL
#   standards:
#     - CIS AWS Foundations Benchmark v5.0.0
#     - CIS AWS Foundations Benchmark v3.0.0
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v3.2.1
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages:
#     public: The DB instance is publicly accessible.
#   evidence:
#     - configuration.dBClusterIdentifier
#     - configuration.engine
package controls.rds.instance_not_publicly_accessible

compliant := count(violations) == 0

violations contains {"code": "public", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
