# METADATA
# title: Imported and ACM-issued certificates should be renewed after a specified time period
# description: >-
#   Checks whether an ACM certificate, imported or issued by ACM, is valid for some days to come, counted from the time of
#   the evaluation. Certificates that were never issued or are revoked are not applicable.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-1
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-expiration-check.html
#   - ref: https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
# schemas:
#   - input: schema.controls.acm.certificate_not_expiring
# custom:
#   id: ACM.1
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::ACM::Certificate"]
#   messages:
#     expires_soon: The certificate expires soon.
#     expired: The certificate has expired.
#   parameters:
#     daysToExpiration:
#       description: Days that a certificate must still be valid.
#       type: integer
#       minimum: 14
#       maximum: 365
#       default: 30
#   evidence:
#     - configuration.domainName
#     - configuration.notAfter
#     - configuration.renewalEligibility
#     - configuration.type
#   deviations:
#     - >-
#       AWS asks at the time of its own evaluation; here it is the time of the report: the newest capture in the input, or
#       what --evaluated-at says.
#     - Revoked certificates are not judged.
package controls.acm.certificate_not_expiring

import data.lib.age

applicable if input.configuration.status in ["EXPIRED", "INACTIVE", "ISSUED"]

applicable := false if input.configuration.status in never_valid

compliant := count(violations) == 0

violations contains {"code": "expired", "path": ["configuration", "notAfter"]} if days_left < 0

violations contains {"code": "expires_soon", "path": ["configuration", "notAfter"]} if {
	days_left >= 0
	days_left < data.parameters["ACM.1"].daysToExpiration
}

missing contains {"path": ["configuration", "status"], "reason": "unknown_value"} if {
	not input.configuration.status in ["EXPIRED", "INACTIVE", "ISSUED"]
	not input.configuration.status in never_valid
}

never_valid := ["FAILED", "PENDING_VALIDATION", "REVOKED", "VALIDATION_TIMED_OUT"]

days_left := age.days(input.evaluatedAt, input.configuration.notAfter)
