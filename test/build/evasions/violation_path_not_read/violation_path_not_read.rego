# METADATA
# title: Violations that point at nothing that decides
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.violation_path_not_read
# custom:
#   id: Evasion.ViolationPathNotRead
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
package controls.evasions.violation_path_not_read

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publicAccess"]} if {
	input.configuration.publiclyAccessible == true
}

violations contains {"code": "found", "path": subnet_path} if input.configuration.publiclyAccessible == true

violations contains {"code": "found", "path": ["configuration", "vpcSecurityGroups", position, "state"]} if {
	some position, group in input.configuration.vpcSecurityGroups
	group.status == "gone"
}

violations contains {"code": "found", "path": ["configuration", "vpcSecurityGroups", 0, "status"]} if {
	input.configuration.publiclyAccessible == true
}

subnet_path := ["configuration", "dBSubnetGroup"]
