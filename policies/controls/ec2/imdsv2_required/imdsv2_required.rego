# METADATA
# title: EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)
# description: >-
#   Checks whether an EC2 instance answers requests for its metadata only with a session token, as IMDSv2 has it. A setting that is
#   still being applied does not count. Whether the metadata endpoint is disabled does not count either.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/ec2-imdsv2-check.html
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html
# schemas:
#   - input: schema.controls.ec2.imdsv2_required
# custom:
#   id: EC2.8
#   severity: HIGH
#   standards:
#     - CIS AWS Foundations Benchmark v5.0.0
#     - CIS AWS Foundations Benchmark v3.0.0
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::EC2::Instance"]
#   messages:
#     token_optional: The instance answers requests for its metadata without a session token.
#   evidence:
#     - configuration.metadataOptions.httpEndpoint
#     - configuration.metadataOptions.httpPutResponseHopLimit
#   deviations:
#     - >-
#       A token that is required as soon as a change is applied is INSUFFICIENT_DATA until then; on a stopped instance that is
#       when it is started.
package controls.ec2.imdsv2_required

compliant := count(violations) == 0

violations contains {"code": "token_optional", "path": tokens_path} if tokens == "optional"

missing contains {"path": tokens_path, "reason": "unknown_value"} if {
	is_string(tokens)
	not tokens in {"optional", "required"}
}

missing contains {"path": ["configuration", "metadataOptions", "state"], "reason": "unknown_value"} if {
	is_string(state)
	state != "applied"
}

tokens_path := ["configuration", "metadataOptions", "httpTokens"]

tokens := input.configuration.metadataOptions.httpTokens

state := input.configuration.metadataOptions.state
