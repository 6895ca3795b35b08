# METADATA
# title: Functions of libraries that are misspelt
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.misspelt_helper
# custom:
#   id: Evasion.MisspeltHelper
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.misspelt_helper

import data.lib.kms

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	kms.is_alas(input.configuration.kmsKeyId)
	data.lib.key.is_alias(input.configuration.kmsKeyId)
}
