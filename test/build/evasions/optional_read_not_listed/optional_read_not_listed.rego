# METADATA
# title: A fallback for a field that is not listed as optional
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.optional_read_not_listed
# custom:
#   id: Evasion.OptionalReadNotListed
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.optional_read_not_listed

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	shape.or(input.configuration, "publiclyAccessible", false) == true
}
