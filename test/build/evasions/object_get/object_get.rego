# METADATA
# title: A fallback that takes null for a value
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.object_get
# custom:
#   id: Evasion.ObjectGet
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.object_get

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	object.get(input.configuration, "publiclyAccessible", false) == true
}
