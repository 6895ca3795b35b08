package controls.dynamodb.table_tagged_test

import data.main.aws_dynamodb_table
import data.testing

cases := {
	"any tag": {"input": table({"team": "finance"}), "compliance": "COMPLIANT"},
	"a tag without a value": {"input": table({"reviewed": ""}), "compliance": "COMPLIANT"},
	"required keys": {
		"input": table({"team": "finance", "owner": "alice", "stage": "production"}),
		"parameters": {"requiredTagKeys": ["owner", "team"]},
		"compliance": "COMPLIANT",
	},
	"no tags": {
		"input": table({}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"only tags of AWS": {
		"input": table({"aws:cloudformation:stack-name": "reports"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"only a tag without a key": {
		"input": table({"": "finance"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_tags", "path": ["tags"]}],
	},
	"a required key missing": {
		"input": table({"team": "finance"}),
		"parameters": {"requiredTagKeys": ["owner", "team"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"a required key in another case": {
		"input": table({"Owner": "alice"}),
		"parameters": {"requiredTagKeys": ["owner"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"no tags, keys required": {
		"input": table({}),
		"parameters": {"requiredTagKeys": ["owner"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "key_missing", "path": ["tags"]}],
	},
	"tags absent": {
		"input": object.remove(table({}), ["tags"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "absent"}],
	},
	"tags null": {
		"input": object.union(table({}), {"tags": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "null"}],
	},
	"tags as a list": {
		"input": object.union(table({}), {"tags": [{"key": "team", "value": "finance"}]}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "type"}],
	},
	"keys not given": {
		"input": table({"team": "finance"}),
		"parameters": {"requiredTagKeys": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "requiredTagKeys"], "reason": "null"}],
	},
}

table(tags) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::DynamoDB::Table",
	"resourceId": "orders",
	"tags": tags,
	"configuration": {"tableName": "orders"},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_dynamodb_table.result with input as case.input
		with data.parameters as testing.parameters("DynamoDB.5", case)
	judged.controls["DynamoDB.5"] == testing.verdict(case)
}
