# METADATA
# title: Amazon EMR security configurations should be encrypted at rest
# description: >-
#   Checks whether an EMR security configuration enables encryption at rest for S3 or for local disks (or both).
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-3
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/emr-security-configuration-encryption-rest.html
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html
# schemas:
#   - input: schema.controls.emr.security_configuration_encrypted_at_rest
# custom:
#   id: EMR.3
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::EMR::SecurityConfiguration"]
#   messages:
#     not_configured: The security configuration says nothing of encryption at rest, which is then off.
#     not_enabled: Encryption at rest is not enabled.
#     no_scope: Encryption at rest is enabled, but neither for S3 nor for local disks.
#     scope_missing: Encryption at rest does not cover every required scope.
#   parameters:
#     requireScopes:
#       description: What must be encrypted; s3 is data in S3, localDisk the disks of the cluster. Empty means either.
#       type: array
#       items: {enum: [s3, localDisk]}
#       uniqueItems: true
#       default: []
#   types:
#     configuration.SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption: boolean
#     configuration.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode: string
#     configuration.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType: string
#   optional_reads:
#     - configuration.SecurityConfiguration.EncryptionConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption
#     - configuration.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration.S3EncryptionConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration
#   deviations:
#     - >-
#       A body that says nothing of encryption, or lacks the flag, is a violation: the body is whole, so that nothing
#       is configured. AWS's rule speaks of a flag that is false.
#     - >-
#       A flag that is true with neither S3 nor local disks configured is a violation (`no_scope`); AWS's rule looks
#       at the flag alone.
#     - >-
#       Without a body, which is what AWS Config's queries return, the control says INSUFFICIENT_DATA.
#   peers:
#     - >-
#       Trivy passes a configuration without the flag, and one that it can not parse. CloudSploit and cdk-nag want
#       local disks to be encrypted, so that encryption of S3 alone fails.
package controls.emr.security_configuration_encrypted_at_rest

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "not_configured", "path": flag_path} if {
	count(object.keys(body)) > 0
	enabled == null
}

violations contains {"code": "not_enabled", "path": flag_path} if enabled == false

violations contains {"code": "no_scope", "path": scopes_path} if {
	enabled == true
	count(scopes) == 0
}

violations contains {"code": "scope_missing", "path": scopes_path} if {
	enabled == true
	count(scopes) > 0
	some scope in data.parameters["EMR.3"].requireScopes
	not scope in scopes
}

missing contains {"path": ["configuration", "SecurityConfiguration"], "reason": "empty"} if {
	count(object.keys(body)) == 0
}

missing contains {"path": s3_mode_path, "reason": "unknown_value"} if {
	is_string(s3.EncryptionMode)
	not s3.EncryptionMode in {"SSE-S3", "SSE-KMS", "CSE-KMS", "CSE-Custom"}
}

missing contains {"path": disk_provider_path, "reason": "unknown_value"} if {
	is_string(local_disk.EncryptionKeyProviderType)
	not local_disk.EncryptionKeyProviderType in {"AwsKms", "Custom"}
}

# an unknown value does not prove that a scope is off: it is missing above
scopes contains "s3" if is_string(s3.EncryptionMode)

scopes contains "localDisk" if is_string(local_disk.EncryptionKeyProviderType)

body := input.configuration.SecurityConfiguration

encryption := shape.or(body, "EncryptionConfiguration", {})

enabled := shape.or(encryption, "EnableAtRestEncryption", null)

at_rest := shape.or(encryption, "AtRestEncryptionConfiguration", {})

s3 := shape.or(at_rest, "S3EncryptionConfiguration", {})

local_disk := shape.or(at_rest, "LocalDiskEncryptionConfiguration", {})

flag_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"]

scopes_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "AtRestEncryptionConfiguration"]

s3_mode_path := [
	"configuration", "SecurityConfiguration", "EncryptionConfiguration", "AtRestEncryptionConfiguration",
	"S3EncryptionConfiguration", "EncryptionMode",
]

disk_provider_path := [
	"configuration", "SecurityConfiguration", "EncryptionConfiguration", "AtRestEncryptionConfiguration",
	"LocalDiskEncryptionConfiguration", "EncryptionKeyProviderType",
]
