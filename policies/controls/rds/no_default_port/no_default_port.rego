# METADATA
# title: RDS instances should not use a database engine default port
# description: >-
#   Checks whether an RDS DB instance listens on another port than the default port of its engine. Instances of a cluster
#   are not judged: their port is the cluster's.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
# schemas:
#   - input: schema.controls.rds.no_default_port
# custom:
#   id: RDS.23
#   severity: LOW
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages:
#     default_port: The DB instance listens on the default port of its engine.
#   optional_reads:
#     - configuration.dBClusterIdentifier
#     - configuration.dbInstancePort
#   evidence:
#     - configuration.dBInstanceStatus
#     - configuration.publiclyAccessible
#   deviations:
#     - >-
#       An engine whose default port kensa does not know is INSUFFICIENT_DATA.
package controls.rds.no_default_port

import data.lib.shape

applicable := cluster == ""

compliant := count(violations) == 0

violations contains {"code": "default_port", "path": endpoint_path} if {
	input.configuration.endpoint.port in default_ports
}

# RDS writes 0 here for most instances
violations contains {"code": "default_port", "path": ["configuration", "dbInstancePort"]} if {
	shape.or(input.configuration, "dbInstancePort", 0) in default_ports
}

missing contains {"path": endpoint_path, "reason": "unknown_value"} if {
	cluster == ""
	is_number(input.configuration.endpoint.port)
	not is_port(input.configuration.endpoint.port)
}

missing contains {"path": ["configuration", "dbInstancePort"], "reason": "unknown_value"} if {
	cluster == ""
	port := shape.or(input.configuration, "dbInstancePort", 0)
	is_number(port)
	port != 0
	not is_port(port)
}

missing contains {"path": ["configuration", "engine"], "reason": "unknown_value"} if {
	cluster == ""
	is_string(input.configuration.engine)
	count(default_ports) == 0
}

endpoint_path := ["configuration", "endpoint", "port"]

cluster := shape.or(input.configuration, "dBClusterIdentifier", "")

default_ports := {port |
	some engine, port in ports_by_engine
	engine == input.configuration.engine
}

# engines of which each instance is part of a cluster, such as Aurora, are not among them: without its cluster such an
# instance can not be told
ports_by_engine := {
	"custom-oracle-ee": 1521,
	"custom-oracle-ee-cdb": 1521,
	"custom-oracle-se2": 1521,
	"custom-oracle-se2-cdb": 1521,
	"custom-sqlserver-dev": 1433,
	"custom-sqlserver-ee": 1433,
	"custom-sqlserver-se": 1433,
	"custom-sqlserver-web": 1433,
	"db2-ae": 50000,
	"db2-ce": 50000,
	"db2-se": 50000,
	"mariadb": 3306,
	"mysql": 3306,
	"oracle-ee": 1521,
	"oracle-ee-cdb": 1521,
	"oracle-se2": 1521,
	"oracle-se2-cdb": 1521,
	"postgres": 5432,
	"sqlserver-dev-ee": 1433,
	"sqlserver-ee": 1433,
	"sqlserver-ex": 1433,
	"sqlserver-se": 1433,
	"sqlserver-web": 1433,
}

is_port(number) if {
	number >= 1
	number <= 65535
	number == floor(number)
}
