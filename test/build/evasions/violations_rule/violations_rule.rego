# METADATA
# title: Violations that are no set
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.violations_rule
# custom:
#   id: Evasion.ViolationsRule
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.violations_rule

compliant := count(violations) == 0

violations := [{"code": "found", "path": ["configuration"]} | input.configuration.publiclyAccessible == true]
