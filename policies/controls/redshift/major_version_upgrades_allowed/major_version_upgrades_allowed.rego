# METADATA
# title: Amazon Redshift should have automatic upgrades to major versions enabled
# description: Checks whether a Redshift cluster takes new major versions of the engine by itself, in its maintenance window.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-6
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-maintenancesettings-check.html
# schemas:
#   - input: schema.controls.redshift.major_version_upgrades_allowed
# custom:
#   id: Redshift.6
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     not_allowed: Automatic upgrades to new major versions are not allowed.
package controls.redshift.major_version_upgrades_allowed

compliant := count(violations) == 0

violations contains {"code": "not_allowed", "path": ["configuration", "allowVersionUpgrade"]} if {
	input.configuration.allowVersionUpgrade == false
}
