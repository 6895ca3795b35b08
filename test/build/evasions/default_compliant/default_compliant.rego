# METADATA
# title: A pass by default
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.default_compliant
# custom:
#   id: Evasion.DefaultCompliant
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.default_compliant

default compliant := true

compliant := false if count(violations) > 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
}
