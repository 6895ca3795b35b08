# METADATA
# title: Amazon Redshift clusters should prohibit public access
# description: Checks whether a Redshift cluster is kept out of the public network. A change that is still pending does not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-public-access-check.html
# schemas:
#   - input: schema.controls.redshift.not_publicly_accessible
# custom:
#   id: Redshift.1
#   severity: CRITICAL
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v3.2.1
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     public: The cluster is publicly accessible.
package controls.redshift.not_publicly_accessible

compliant := count(violations) == 0

violations contains {"code": "public", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
