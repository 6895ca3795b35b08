# METADATA
# title: Builtins that the host would have to bring
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.builtins_of_the_host
# custom:
#   id: Evasion.BuiltinsOfTheHost
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.builtins_of_the_host

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	sprintf("%v", [input.configuration.publiclyAccessible]) == "true"
}

violations contains {"code": "found", "path": ["configuration"]} if {
	input.configuration.publiclyAccessible == true
	time.now_ns() > 0
}
