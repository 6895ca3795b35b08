# METADATA
# title: Results through the last argument
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.last_argument
# custom:
#   id: Evasion.LastArgument
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.last_argument

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	upper(input.configuration.groupName, name)
	port_of(input.configuration, port)
	name == "OPEN"
	port == 22
}

port_of(configuration) := configuration.port
