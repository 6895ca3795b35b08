# METADATA
# title: Builtins that are undefined for some text
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.partial_builtins
# custom:
#   id: Evasion.PartialBuiltins
#   severity: LOW
#   resource_types: ["AWS::EC2::SecurityGroup"]
#   messages: {found: Found.}
package controls.evasions.partial_builtins

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	to_number(input.configuration.groupName) < 10
}

violations contains {"code": "found", "path": ["configuration"]} if {
	net.cidr_contains("0.0.0.0/0", input.configuration.ipPermissions[_].ipRanges[_])
}

violations contains {"code": "found", "path": ["configuration"]} if {
	regex.match(input.configuration.description, "open")
}
