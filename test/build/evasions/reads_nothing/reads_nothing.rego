# METADATA
# title: A control that looks at nothing
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.reads_nothing
# custom:
#   id: Evasion.ReadsNothing
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.reads_nothing

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	1 == 2
}
