# METADATA
# title: Elements counted that lack a field
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.counted_comprehension
# custom:
#   id: Evasion.CountedComprehension
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.counted_comprehension

compliant := count([permission | some permission in input.configuration.ipPermissions; permission.toPort == 22]) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	compliant == false
}
