# METADATA
# title: RDS automatic minor version upgrades should be enabled
# description: >-
#   Checks whether automatic upgrades to new minor versions of the engine are enabled for a DB instance. The setting of its
#   cluster does not count, nor does whether its engine and cluster can be upgraded so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/rds-automatic-minor-version-upgrade-enabled.html
# schemas:
#   - input: schema.controls.rds.automatic_minor_version_upgrades_enabled
# custom:
#   id: RDS.13
#   severity: HIGH
#   standards:
#     - CIS AWS Foundations Benchmark v5.0.0
#     - CIS AWS Foundations Benchmark v3.0.0
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages:
#     not_enabled: Automatic upgrades to new minor versions are not enabled.
#   evidence:
#     - configuration.engine
#     - configuration.dBClusterIdentifier
package controls.rds.automatic_minor_version_upgrades_enabled

compliant := count(violations) == 0

violations contains {"code": "not_enabled", "path": ["configuration", "autoMinorVersionUpgrade"]} if {
	input.configuration.autoMinorVersionUpgrade == false
}
