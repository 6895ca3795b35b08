# METADATA
# title: IAM customer managed policies that you create should not allow wildcard actions for services
# description: >-
#   Checks whether the default version of a customer managed IAM policy allows all actions of a service, as s3:* does. A
#   wildcard behind the beginning of a name, as in ec2:Describe*, does not count. Conditions are not looked at.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/iam-policy-no-statements-with-full-access.html
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
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
#     all_actions: A statement allows all actions of a service.
#     all_but_some: A statement allows all actions but some, and so all of other services.
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
#     - >-
#       `NotAction` counts if it names all actions of a service, as AWS has it, and also if the statement is for all
#       resources: services that it does not name are then allowed as a whole.
#     - Security Hub does not let `excludePermissionBoundaryPolicy` be changed; here it is a parameter with the same default.
package controls.iam.no_wildcard_service_actions

import data.lib.policy_document

applicable if not is_left_out

applicable := false if is_left_out

compliant := count(violations) == 0

violations contains {"code": "all_actions", "path": path} if {
	some position, version in input.configuration.policyVersionList
	version.isDefaultVersion == true
	some statement in policy_document.identity_statements(version.document)
	statement.effect == "Allow"
	some action in statement.actions
	is_whole_service(action)
	path := array.concat(["configuration", "policyVersionList", position, "document"], statement.path)
}

violations contains {"code": "all_but_some", "path": path} if {
	some position, version in input.configuration.policyVersionList
	version.isDefaultVersion == true
	some statement in policy_document.identity_statements(version.document)
	statement.effect == "Allow"
	allows_other_services(statement)
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
	data.parameters["IAM.21"].excludePermissionBoundaryPolicy == true
	input.configuration.permissionsBoundaryUsageCount > 0
}

allows_other_services(statement) if {
	count(statement.not_actions) > 0
	"*" in statement.resources
}

allows_other_services(statement) if {
	some action in statement.not_actions
	is_whole_service(action)
}

default is_whole_service(_) := false

is_whole_service("*")

# s3:*, and what IAM reads alike: s3:**, s3:?*
is_whole_service(action) if {
	endswith(trim_right(action, "*?"), ":")
	trim_right(action, "?") != trim_right(action, "*?")
}
