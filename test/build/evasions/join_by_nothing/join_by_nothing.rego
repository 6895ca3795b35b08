# METADATA
# title: Joins by references that are never there
# description: A control that would pass by accident.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.evasions.join_by_nothing
# custom:
#   id: Evasion.JoinByNothing
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: {found: Found.}
#   related:
#     cluster: {type: "AWS::RDS::DBCluster", by: [configuration.dBClusterIdentifer]}
#     first_key: {type: "AWS::KMS::Key", by: [related.source.configuration.kmsKeyId]}
#     group: {type: "AWS::EC2::SecurityGroup", by: ["configuration.vpcSecurityGroups[].vpcSecurityGroupId"]}
#     key: {type: "AWS::KMS::Key", by: [related.keys.configuration.arn]}
#     keys: {type: "AWS::KMS::Key", scope: region}
#     other_key: {type: "AWS::KMS::Key", by: [related.owner.configuration.kmsKeyId, configuration.endpoint]}
#     source: {type: "AWS::RDS::DBInstance", by: [configuration.readReplicaSourceDBInstanceIdentifier]}
package controls.evasions.join_by_nothing

compliant := count(violations) == 0

violations contains {"code": "found", "path": ["configuration", "publiclyAccessible"]} if {
	input.configuration.publiclyAccessible == true
}
