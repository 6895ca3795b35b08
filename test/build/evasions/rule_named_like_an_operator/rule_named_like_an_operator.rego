# METADATA
# title: An operator that is made to mean something else
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.rule_named_like_an_operator
# custom:
#   id: Evasion.RuleNamedLikeAnOperator
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.rule_named_like_an_operator

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.groupName == "open"
}

equal(one, other) if is_string(one)
