package controls.rds.snapshot_private_test

import data.main.aws_rds_dbclustersnapshot
import data.main.aws_rds_dbsnapshot
import data.testing

cases := {
	"shared with nobody": {
		"input": snapshot([restore([])]),
		"compliance": "COMPLIANT",
	},
	"shared with accounts": {
		"input": snapshot([restore(["444455556666", "777788889999"])]),
		"compliance": "COMPLIANT",
	},
	"public": {
		"input": snapshot([restore(["all"])]),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 0]}],
	},
	"public, and shared with an account": {
		"input": snapshot([restore(["444455556666", "all"])]),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 1]}],
	},
	"another attribute with the value all": {
		"input": snapshot([{"attributeName": "copy", "attributeValues": ["all"]}, restore([])]),
		"compliance": "COMPLIANT",
	},
	"public, after another attribute": {
		"input": snapshot([{"attributeName": "copy", "attributeValues": []}, restore(["all"])]),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["supplementaryConfiguration", "DBSnapshotAttributes", 1, "attributeValues", 0]}],
	},
	"public, its values partly not seen": {
		"input": snapshot([restore(["all", null])]),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 0]}],
	},
	"attributes absent": {
		"input": document("AWS::RDS::DBSnapshot", {"Tags": []}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes"], "reason": "absent"}],
	},
	"attributes null": {
		"input": snapshot(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes"], "reason": "absent"}],
	},
	"attributes empty": {
		"input": snapshot([]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", "restore"], "reason": "absent"}],
	},
	"restore absent": {
		"input": snapshot([{"attributeName": "copy", "attributeValues": []}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", "restore"], "reason": "absent"}],
	},
	"attributes of another type": {
		"input": snapshot("restore"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes"], "reason": "type"}],
	},
	"values absent": {
		"input": snapshot([{"attributeName": "restore"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues"], "reason": "absent"}],
	},
	"values null": {
		"input": snapshot([restore(null)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues"], "reason": "null"}],
	},
	"values a text": {
		"input": snapshot([restore("all")]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues"], "reason": "type"}],
	},
	"a value null": {
		"input": snapshot([restore([null])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 0], "reason": "null"}],
	},
	"a value that is a number": {
		"input": snapshot([restore([444455556666])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 0], "reason": "type"}],
	},
	"a value that is no account": {
		"input": snapshot([restore(["444455556666", "ALL"])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 1], "reason": "unknown_value"}],
	},
	"a value that is empty": {
		"input": snapshot([restore([""])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBSnapshotAttributes", 0, "attributeValues", 0], "reason": "unknown_value"}],
	},
	"of a cluster, shared with nobody": {
		"input": cluster_snapshot([restore([])]),
		"compliance": "COMPLIANT",
	},
	"of a cluster, shared with an account": {
		"input": cluster_snapshot([restore(["444455556666"])]),
		"compliance": "COMPLIANT",
	},
	"of a cluster, public": {
		"input": cluster_snapshot([restore(["all", "444455556666"])]),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "public", "path": ["supplementaryConfiguration", "DBClusterSnapshotAttributes", 0, "attributeValues", 0]}],
	},
	"of a cluster, attributes absent": {
		"input": document("AWS::RDS::DBClusterSnapshot", {"Tags": []}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBClusterSnapshotAttributes"], "reason": "absent"}],
	},
	"of a cluster, with the attributes of an instance": {
		"input": document("AWS::RDS::DBClusterSnapshot", {"DBSnapshotAttributes": [restore([])]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBClusterSnapshotAttributes"], "reason": "absent"}],
	},
	"of a cluster, restore absent": {
		"input": cluster_snapshot([]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration", "DBClusterSnapshotAttributes", "restore"], "reason": "absent"}],
	},
	"supplementary configuration absent": {
		"input": object.remove(snapshot([]), ["supplementaryConfiguration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["supplementaryConfiguration"], "reason": "absent"}],
	},
}

restore(values) := {"attributeName": "restore", "attributeValues": values}

snapshot(attributes) := document("AWS::RDS::DBSnapshot", {"DBSnapshotAttributes": attributes})

cluster_snapshot(attributes) := document(
	"AWS::RDS::DBClusterSnapshot",
	{"DBClusterSnapshotAttributes": attributes},
)

document(type, supplementary_configuration) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": type,
	"resourceId": "example",
	"supplementaryConfiguration": supplementary_configuration,
}

test_cases[name] if {
	some name, case in cases
	judged(case).controls["RDS.1"] == testing.verdict(case)
}

judged(case) := result if {
	case.input.resourceType == "AWS::RDS::DBSnapshot"
	result := aws_rds_dbsnapshot.result with input as case.input
}

judged(case) := result if {
	case.input.resourceType == "AWS::RDS::DBClusterSnapshot"
	result := aws_rds_dbclustersnapshot.result with input as case.input
}
