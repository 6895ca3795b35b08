# METADATA
# title: Amazon EMR security configurations should be encrypted in transit
# description: >-
#   Checks whether an EMR security configuration enables encryption in transit.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-4
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/emr-security-configuration-encryption-transit.html
#   - ref: https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html
# schemas:
#   - input: schema.controls.emr.security_configuration_encrypted_in_transit
# custom:
#   id: EMR.4
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::EMR::SecurityConfiguration"]
#   messages:
#     not_configured: The security configuration says nothing of encryption in transit, which is then off.
#     not_enabled: Encryption in transit is not enabled.
#     no_certificate_provider: Encryption in transit is enabled, but no provider of TLS certificates is named.
#   parameters:
#     requireCertificateProvider:
#       description: True if a provider of TLS certificates must be named.
#       type: boolean
#       default: false
#   types:
#     configuration.SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption: boolean
#     configuration.SecurityConfiguration.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType: string
#   optional_reads:
#     - configuration.SecurityConfiguration.EncryptionConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.EnableInTransitEncryption
#     - configuration.SecurityConfiguration.EncryptionConfiguration.InTransitEncryptionConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration
#     - configuration.SecurityConfiguration.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType
#   deviations:
#     - >-
#       A body that says nothing of encryption, or lacks the flag, is a violation: the body is whole, so that nothing
#       is configured. AWS's rule speaks of a flag that is false.
#     - >-
#       Without a body, which is what AWS Config's queries return, the control says INSUFFICIENT_DATA.
#   peers:
#     - >-
#       Trivy passes a configuration without the flag. Checkov passes the text "false". CloudSploit, Guard and cdk-nag
#       want a certificate provider, too, which is a parameter here.
package controls.emr.security_configuration_encrypted_in_transit

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "not_configured", "path": flag_path} if {
	count(object.keys(body)) > 0
	enabled == null
}

violations contains {"code": "not_enabled", "path": flag_path} if enabled == false

violations contains {"code": "no_certificate_provider", "path": provider_path} if {
	enabled == true
	data.parameters["EMR.4"].requireCertificateProvider == true
	certificate_provider == ""
}

missing contains {"path": ["configuration", "SecurityConfiguration"], "reason": "empty"} if {
	count(object.keys(body)) == 0
}

body := input.configuration.SecurityConfiguration

encryption := shape.or(body, "EncryptionConfiguration", {})

enabled := shape.or(encryption, "EnableInTransitEncryption", null)

in_transit := shape.or(encryption, "InTransitEncryptionConfiguration", {})

tls_certificate := shape.or(in_transit, "TLSCertificateConfiguration", {})

certificate_provider := shape.or(tls_certificate, "CertificateProviderType", "")

flag_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "EnableInTransitEncryption"]

provider_path := [
	"configuration", "SecurityConfiguration", "EncryptionConfiguration", "InTransitEncryptionConfiguration",
	"TLSCertificateConfiguration", "CertificateProviderType",
]
