# METADATA
# title: Amazon Redshift clusters should not use the default Admin username
# description: >-
#   Checks whether the admin user of a Redshift cluster has a name other than the default, awsuser. Further names that
#   are easy to guess can be forbidden by a parameter.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-8
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-default-admin-check.html
# schemas:
#   - input: schema.controls.redshift.default_admin_username_changed
# custom:
#   id: Redshift.8
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     default_username: The admin user has the default name.
#     forbidden_username: The name of the admin user is among those that are forbidden.
#   parameters:
#     forbiddenUsernames:
#       description: Names, besides awsuser, that the admin user must not have; in lower case.
#       type: array
#       items: {type: string, pattern: "^[^A-Z]+$"}
#       uniqueItems: true
#       default: []
#   evidence:
#     - configuration.masterUsername
#     - configuration.clusterCreateTime
#   deviations:
#     - Security Hub fails the name `awsuser` only; here `forbiddenUsernames` can forbid more names, by default none.
package controls.redshift.default_admin_username_changed

compliant := count(violations) == 0

violations contains {"code": "default_username", "path": ["configuration", "masterUsername"]} if username == "awsuser"

violations contains {"code": "forbidden_username", "path": ["configuration", "masterUsername"]} if {
	username != "awsuser"
	username in data.parameters["Redshift.8"].forbiddenUsernames
}

missing contains {"path": ["configuration", "masterUsername"], "reason": "empty"} if username == ""

username := lower(trim_space(input.configuration.masterUsername))
