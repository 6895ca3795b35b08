# METADATA
# title: A violation that a report can not show
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.violation_without_text
# custom:
#   id: Evasion.ViolationWithoutText
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.violation_without_text

compliant := count(violations) == 0

violations contains {"code": "fond", "path": ["configuration"]} if input.configuration.publiclyAccessible == true

violations contains "public" if input.configuration.publiclyAccessible == true
