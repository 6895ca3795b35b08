# METADATA
# title: A document taken apart without its proof
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.whole_in_a_control
# custom:
#   id: Evasion.WholeInAControl
#   severity: LOW
#   resource_types: ["AWS::SQS::Queue"]
#   messages: {found: Found.}
package controls.evasions.whole_in_a_control

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some statement in shape.whole(input.configuration.Policy).Statement
	statement.Effect == "Allow"
}
