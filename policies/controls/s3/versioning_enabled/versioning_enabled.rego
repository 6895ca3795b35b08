# METADATA
# title: S3 general purpose buckets should have versioning enabled
# description: Checks whether an S3 general purpose bucket has versioning enabled. Versioning that is suspended does not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-versioning-enabled.html
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
# schemas:
#   - input: schema.controls.s3.versioning_enabled
# custom:
#   id: S3.14
#   severity: LOW
#   standards:
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#   resource_types: ["AWS::S3::Bucket"]
#   messages:
#     not_enabled: Versioning has never been enabled.
#     suspended: Versioning is suspended.
#   evidence:
#     - configuration.creationDate
#     - supplementaryConfiguration.BucketVersioningConfiguration.isMfaDeleteEnabled
package controls.s3.versioning_enabled

compliant := count(violations) == 0

violations contains {"code": "not_enabled", "path": status_path} if status == "Off"

violations contains {"code": "suspended", "path": status_path} if status == "Suspended"

missing contains {"path": status_path, "reason": "unknown_value"} if {
	is_string(status)
	not status in {"Enabled", "Off", "Suspended"}
}

status_path := ["supplementaryConfiguration", "BucketVersioningConfiguration", "status"]

status := input.supplementaryConfiguration.BucketVersioningConfiguration.status
