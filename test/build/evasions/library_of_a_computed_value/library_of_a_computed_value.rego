# METADATA
# title: A library that is given what no proof can look at
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.library_of_a_computed_value
# custom:
#   id: Evasion.LibraryOfAComputedValue
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.library_of_a_computed_value

import data.lib.version

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	version.is_older(trim_prefix(input.configuration.engineVersion, "v"), "8.0")
}
