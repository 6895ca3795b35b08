# METADATA
# title: A template string, which shows what is absent as text
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.template_string
# custom:
#   id: Evasion.TemplateString
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.template_string

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration"]} if {
	$"{input.configuration.publiclyAccessible}" == "true"
}
