# METADATA
# title: A fallback for a field whose name is only known at evaluation
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.optional_read_by_computed_name
# custom:
#   id: Evasion.OptionalReadByComputedName
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.optional_read_by_computed_name

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	some flag in ["publiclyAccessible", "multiAZ"]
	shape.or(input.configuration, flag, false) == true
}
