package controls.dynamodb.table_tagged_test

import data.main.aws_dynamodb_table
import data.testing

# FILL_IN: a case for every state that a resource can be in; kensa fixture makes one of a real resource
cases := {
	"as it should be": {
		"input": table({"owner": "data"}),
		"compliance": "COMPLIANT",
	},
	"tag missing": {
		"input": table({"stage": "test"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "tag_missing", "path": ["tags"]}],
	},
	"tags of another type": {
		"input": table([]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "type"}],
	},
	"tags absent": {
		"input": object.remove(table({}), ["tags"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["tags"], "reason": "absent"}],
	},
}

table(tags) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::DynamoDB::Table",
	"resourceId": "example",
	"tags": tags,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_dynamodb_table.result with input as case.input
	judged.controls["DynamoDB.5"] == testing.verdict(case)
}
