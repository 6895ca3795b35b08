# METADATA
# title: IAM policies should not allow full "*" administrative privileges
# description: >-
#   Checks whether the default version of a customer managed IAM policy allows all actions on all resources in one
#   statement. Conditions are not looked at.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-admin-access.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
# schemas:
#   - input: schema.controls.iam.no_full_administrative_privileges
# custom:
#   id: IAM.1
#   severity: HIGH
#   standards:
#     - CIS AWS Foundations Benchmark v1.2.0
#     - AWS Foundational Security Best Practices v1.0.0
#     - PCI DSS v3.2.1
#     - CIS AWS Foundations Benchmark v1.4.0
#     - NIST SP 800-53 Rev. 5
#     - NIST SP 800-171 Rev. 2
#   resource_types: ["AWS::IAM::Policy"]
#   messages:
#     full_access: A statement allows all actions on all resources.
#   parameters:
#     excludePermissionBoundaryPolicy:
#       description: True if policies that are used as a permissions boundary are not judged.
#       type: boolean
#       default: true
#   types:
#     configuration.policyVersionList[].document: object
#   evidence:
#     - configuration.attachmentCount
#     - configuration.defaultVersionId
#   deviations:
#     - Actions that IAM reads like `*`, such as `*:*` and `*:**`, count too; AWS speaks of `*` only.
#     - Security Hub does not let `excludePermissionBoundaryPolicy` be changed; here it is a parameter with the same default.
package controls.iam.no_full_administrative_privileges

import data.lib.policy_document

applicable if not is_left_out

applicable := false if is_left_out

compliant := count(violations) == 0

violations contains {"code": "full_access", "path": path} if {
	some position, version in input.configuration.policyVersionList
	version.isDefaultVersion == true
	some statement in policy_document.identity_statements(version.document)
	statement.effect == "Allow"
	some action in statement.actions
	trim(action, "*:?") == ""
	contains(action, "*")
	"*" in statement.resources
	path := array.concat(["configuration", "policyVersionList", position, "document"], statement.path)
}

missing contains {"path": ["configuration", "policyVersionList"], "reason": "not_recorded"} if {
	default_versions := [version |
		some version in input.configuration.policyVersionList
		version.isDefaultVersion == true
	]
	count(default_versions) == 0
}

# policies of AWS itself belong to no account
is_left_out if contains(input.configuration.arn, ":iam::aws:policy/")

is_left_out if {
	data.parameters["IAM.1"].excludePermissionBoundaryPolicy == true
	input.configuration.permissionsBoundaryUsageCount > 0
}
