# METADATA
# title: A control that names no violations
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.no_violations
# custom:
#   id: Evasion.NoViolations
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.no_violations

compliant := input.configuration.storageEncrypted
