package controls.rds.no_default_port_test

import data.main.aws_rds_dbinstance
import data.testing

cases := {
	"another port": {
		"input": instance({"engine": "postgres", "endpoint": {"port": 6432}}),
		"compliance": "COMPLIANT",
	},
	"the default port of another engine": {
		"input": instance({"engine": "postgres", "endpoint": {"port": 3306}}),
		"compliance": "COMPLIANT",
	},
	"another port, as RDS writes it": {
		"input": instance({
			"engine": "oracle-se2",
			"endpoint": {"port": 2521},
			"dbInstancePort": 0,
			"dBClusterIdentifier": null,
		}),
		"compliance": "COMPLIANT",
	},
	"default port of MySQL": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3306}, "dbInstancePort": 0}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of MariaDB": {
		"input": instance({"engine": "mariadb", "endpoint": {"port": 3306}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of PostgreSQL": {
		"input": instance({"engine": "postgres", "endpoint": {"port": 5432}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of Oracle": {
		"input": instance({"engine": "oracle-ee-cdb", "endpoint": {"port": 1521}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of SQL Server": {
		"input": instance({"engine": "sqlserver-web", "endpoint": {"port": 1433}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of Db2": {
		"input": instance({"engine": "db2-ae", "endpoint": {"port": 50000}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"default port of Db2 Community Edition": {
		"input": instance({"engine": "db2-ce", "endpoint": {"port": 50000}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"another port than that of Db2": {
		"input": instance({"engine": "db2-ce", "endpoint": {"port": 50443}}),
		"compliance": "COMPLIANT",
	},
	"default port of an RDS Custom instance": {
		"input": instance({"engine": "custom-sqlserver-se", "endpoint": {"port": 1433}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"two ports that contradict": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3307}, "dbInstancePort": 3306}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": ["configuration", "dbInstancePort"]}],
	},
	"instance of a Multi-AZ DB cluster": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3306}, "dBClusterIdentifier": "orders"}),
		"compliance": "NOT_APPLICABLE",
	},
	"instance of Aurora": {
		"input": instance({"engine": "aurora-mysql", "endpoint": {"port": 3306}, "dBClusterIdentifier": "orders"}),
		"compliance": "NOT_APPLICABLE",
	},
	"instance of Neptune, being created": {
		"input": instance({"engine": "neptune", "dBClusterIdentifier": "graph"}),
		"compliance": "NOT_APPLICABLE",
	},
	"instance of Aurora without its cluster": {
		"input": instance({"engine": "aurora-postgresql", "endpoint": {"port": 6432}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "unknown_value"}],
	},
	"engine unknown": {
		"input": instance({"engine": "cobol-store", "endpoint": {"port": 6432}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "unknown_value"}],
	},
	"engine in capitals": {
		"input": instance({"engine": "MySQL", "endpoint": {"port": 3306}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "unknown_value"}],
	},
	"engine empty": {
		"input": instance({"engine": "", "endpoint": {"port": 6432}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "unknown_value"}],
	},
	"engine absent": {
		"input": instance({"endpoint": {"port": 3306}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "absent"}],
	},
	"engine null": {
		"input": instance({"engine": null, "endpoint": {"port": 6432}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "null"}],
	},
	"engine of another type": {
		"input": instance({"engine": ["mysql"], "endpoint": {"port": 6432}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": engine_path, "reason": "type"}],
	},
	"being created, no endpoint yet": {
		"input": instance({"engine": "mysql", "dbInstancePort": 0}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "endpoint"], "reason": "absent"}],
	},
	"endpoint null": {
		"input": instance({"engine": "mysql", "endpoint": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "endpoint"], "reason": "null"}],
	},
	"port absent": {
		"input": instance({"engine": "mysql", "endpoint": {}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "absent"}],
	},
	"port null": {
		"input": instance({"engine": "mysql", "endpoint": {"port": null}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "null"}],
	},
	"port as text": {
		"input": instance({"engine": "mysql", "endpoint": {"port": "3306"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "type"}],
	},
	"port zero": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 0}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "unknown_value"}],
	},
	"port too high": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 65536}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "unknown_value"}],
	},
	"port with a fraction": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3306.5}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": endpoint_path, "reason": "unknown_value"}],
	},
	"second port no port": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3307}, "dbInstancePort": 70000}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "dbInstancePort"], "reason": "unknown_value"}],
	},
	"second port no port, of an instance of a cluster": {
		"input": instance({"engine": "mysql", "dbInstancePort": -1, "dBClusterIdentifier": "orders"}),
		"compliance": "NOT_APPLICABLE",
	},
	"second port of another type": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3307}, "dbInstancePort": "3306"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "dbInstancePort"], "reason": "type"}],
	},
	"cluster of another type": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3307}, "dBClusterIdentifier": false}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "dBClusterIdentifier"], "reason": "type"}],
	},
	"cluster empty": {
		"input": instance({"engine": "mysql", "endpoint": {"port": 3306}, "dBClusterIdentifier": ""}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "default_port", "path": endpoint_path}],
	},
	"configuration absent": {
		"input": object.remove(instance({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

endpoint_path := ["configuration", "endpoint", "port"]

engine_path := ["configuration", "engine"]

instance(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::RDS::DBInstance",
	"resourceId": "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_rds_dbinstance.result with input as case.input
	judged.controls["RDS.23"] == testing.verdict(case)
}
