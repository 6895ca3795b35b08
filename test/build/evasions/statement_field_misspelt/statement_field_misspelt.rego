# METADATA
# title: A field that no statement has
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.statement_field_misspelt
# custom:
#   id: Evasion.StatementFieldMisspelt
#   severity: LOW
#   resource_types: ["AWS::IAM::Policy"]
#   messages: {found: Found.}
package controls.evasions.statement_field_misspelt

import data.lib.policy_document

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some version in input.configuration.policyVersionList
	some statement in policy_document.identity_statements(version.document)
	"*" in statement.action
}
