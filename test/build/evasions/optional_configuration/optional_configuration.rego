# METADATA
# title: A whole configuration that may be absent
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.optional_configuration
# custom:
#   id: Evasion.OptionalConfiguration
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   optional_reads: [configuration]
package controls.evasions.optional_configuration

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	configuration := shape.or(input, "configuration", {})
	configuration.publiclyAccessible == true
}
