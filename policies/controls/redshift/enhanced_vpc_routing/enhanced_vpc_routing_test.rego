package controls.redshift.enhanced_vpc_routing_test

import data.main.aws_redshift_cluster
import data.testing

cases := {
	"enabled": {
		"input": cluster({"enhancedVpcRouting": true, "clusterStatus": "available", "pendingModifiedValues": {}}),
		"compliance": "COMPLIANT",
	},
	"enabled, without pending values": {
		"input": cluster({"enhancedVpcRouting": true}),
		"compliance": "COMPLIANT",
	},
	"enabled, to be disabled": {
		"input": cluster({"enhancedVpcRouting": true, "pendingModifiedValues": {"enhancedVpcRouting": false}}),
		"compliance": "COMPLIANT",
	},
	"not enabled": {
		"input": cluster({"enhancedVpcRouting": false, "pendingModifiedValues": {}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"not enabled, without pending values": {
		"input": cluster({"enhancedVpcRouting": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"not enabled, pending values null": {
		"input": cluster({"enhancedVpcRouting": false, "pendingModifiedValues": null}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"not enabled, another change pending": {
		"input": cluster({"enhancedVpcRouting": false, "pendingModifiedValues": {"numberOfNodes": 4}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"not enabled, paused": {
		"input": cluster({"enhancedVpcRouting": false, "clusterStatus": "paused"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"change pending": {
		"input": cluster({"enhancedVpcRouting": false, "pendingModifiedValues": {"enhancedVpcRouting": true}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "change_pending", "path": ["configuration", "enhancedVpcRouting"]}],
	},
	"routing absent": {
		"input": cluster({"clusterIdentifier": "warehouse"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "enhancedVpcRouting"], "reason": "absent"}],
	},
	"routing null": {
		"input": cluster({"enhancedVpcRouting": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "enhancedVpcRouting"], "reason": "null"}],
	},
	"routing as text": {
		"input": cluster({"enhancedVpcRouting": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "enhancedVpcRouting"], "reason": "type"}],
	},
	"pending routing as text": {
		"input": cluster({"enhancedVpcRouting": false, "pendingModifiedValues": {"enhancedVpcRouting": "true"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": ["configuration", "pendingModifiedValues", "enhancedVpcRouting"],
			"reason": "type",
		}],
	},
	"pending values as a list": {
		"input": cluster({"enhancedVpcRouting": true, "pendingModifiedValues": []}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "pendingModifiedValues"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(cluster({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

cluster(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::Redshift::Cluster",
	"resourceId": "warehouse",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_redshift_cluster.result with input as case.input
	judged.controls["Redshift.7"] == testing.verdict(case)
}
