# METADATA
# title: The whole configuration compared
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.whole_configuration
# custom:
#   id: Evasion.WholeConfiguration
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.whole_configuration

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration == {}
}
