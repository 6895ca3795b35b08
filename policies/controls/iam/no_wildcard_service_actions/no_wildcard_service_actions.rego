# METADATA
# title: IAM customer managed policies that you create should not allow wildcard actions for services
# description: "FILL_IN: Checks whether …, and what does not count."
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html
# schemas:
#   - input: schema.controls.iam.no_wildcard_service_actions
# custom:
#   id: IAM.21
#   severity: LOW
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#   resource_types: ["AWS::IAM::Policy"]
#   messages:
#     enabled: "FILL_IN: what is wrong, in one sentence."
#   # FILL_IN: Config's schema does not know this property; which type has it?
#   types:
#     configuration.policyVersionList.document: boolean
#   # FILL_IN: does configuration.policyVersionList.isDefaultVersion count too? Read it, or show it under evidence; else remove this line.
package controls.iam.no_wildcard_service_actions

compliant := count(violations) == 0

# FILL_IN: is configuration.policyVersionList.document what decides, and true what is wrong?
violations contains {"code": "enabled", "path": ["configuration", "policyVersionList", "document"]} if {
	input.configuration.policyVersionList.document == true
}
