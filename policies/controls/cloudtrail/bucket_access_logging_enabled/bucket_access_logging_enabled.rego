# METADATA
# title: Ensure S3 bucket access logging is enabled on the CloudTrail S3 bucket
# description: >-
#   Checks whether the S3 bucket to which a trail delivers has server access logging enabled. Where the access logs go,
#   and whether they may be written there, does not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# schemas:
#   - input: schema.controls.cloudtrail.bucket_access_logging_enabled
# custom:
#   id: CloudTrail.7
#   severity: LOW
#   standards:
#     - CIS AWS Foundations Benchmark v5.0.0
#     - CIS AWS Foundations Benchmark v3.0.0
#     - CIS AWS Foundations Benchmark v1.2.0
#     - CIS AWS Foundations Benchmark v1.4.0
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::CloudTrail::Trail"]
#   messages:
#     not_enabled: Server access logging of the trail's bucket is not enabled.
#   optional_reads:
#     - related.bucket.supplementaryConfiguration.BucketLoggingConfiguration.destinationBucketName
#   related:
#     bucket: {type: "AWS::S3::Bucket", by: [configuration.s3BucketName]}
#   evidence:
#     - configuration.homeRegion
#     - configuration.isOrganizationTrail
#     - configuration.s3KeyPrefix
#     - related.bucket.supplementaryConfiguration.BucketLoggingConfiguration.logFilePrefix
#   deviations:
#     - >-
#       AWS reports on the bucket, once; kensa on each trail, so that no trail is left out whose bucket was not seen.
#     - >-
#       A bucket of another account or Region than the trail's is not looked for, as with the copies of a trail in other
#       Regions and in the member accounts of an organization. The trail is INSUFFICIENT_DATA there; AWS has no finding.
package controls.cloudtrail.bucket_access_logging_enabled

import data.lib.shape

compliant := count(violations) == 0

# AWS Config writes {} or a destination of null where logging is off
violations contains {"code": "not_enabled", "path": logging_path} if destination == null

missing contains {"path": array.concat(logging_path, ["destinationBucketName"]), "reason": "empty"} if destination == ""

missing contains {"path": ["configuration", "s3BucketName"], "reason": "empty"} if input.configuration.s3BucketName == ""

logging_path := ["related", "bucket", "supplementaryConfiguration", "BucketLoggingConfiguration"]

destination := shape.or(
	input.related.bucket.supplementaryConfiguration.BucketLoggingConfiguration,
	"destinationBucketName",
	null,
)
