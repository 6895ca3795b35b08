package lib.policy_document_test

import data.lib.policy_document

one := {
	"Effect": "Allow",
	"Action": "s3:GetObject",
	"Resource": "*",
}

several := {
	"Sid": "several",
	"Effect": "Deny",
	"Principal": {"AWS": ["111122223333", "*"], "Service": "events.amazonaws.com"},
	"NotPrincipal": "*",
	"Action": ["s3:*", "SQS:SendMessage"],
	"NotAction": ["iam:*"],
	"Resource": ["arn:aws:s3:::Reports"],
	"NotResource": "arn:aws:s3:::other",
	"Condition": {
		"Bool": {"aws:SecureTransport": false, "aws:ViaAWSService": "true"},
		"NumericLessThan": {"s3:TlsVersion": [1.2]},
	},
}

described_one := {
	"path": ["Statement"],
	"effect": "Allow",
	"actions": ["s3:getobject"],
	"not_actions": [],
	"resources": ["*"],
	"not_resources": [],
	"principals": set(),
	"not_principals": set(),
	"conditions": set(),
}

described_several := {
	"path": ["Statement", 1],
	"effect": "Deny",
	"actions": ["s3:*", "sqs:sendmessage"],
	"not_actions": ["iam:*"],
	"resources": ["arn:aws:s3:::Reports"],
	"not_resources": ["arn:aws:s3:::other"],
	"principals": {
		{"type": "AWS", "value": "111122223333"},
		{"type": "AWS", "value": "*"},
		{"type": "Service", "value": "events.amazonaws.com"},
	},
	"not_principals": {{"type": "AWS", "value": "*"}},
	"conditions": {
		{"operator": "bool", "key": "aws:securetransport", "values": ["false"]},
		{"operator": "bool", "key": "aws:viaawsservice", "values": ["true"]},
		{"operator": "numericlessthan", "key": "s3:tlsversion", "values": ["1.2"]},
	},
}

test_one_statement if policy_document.identity_statements({"Statement": one}) == [described_one]

test_several_statements if {
	policy_document.resource_statements({"Version": "2012-10-17", "Statement": [one, several]}) == [
		object.union(described_one, {"path": ["Statement", 0]}),
		described_several,
	]
}

documents := {
	"one statement": {"document": {"Statement": one}, "identity": set(), "resource": {no_principal}},
	"several statements": {
		"document": {"Statement": [several, several]},
		"identity": set(),
		"resource": set(),
	},
	"no object": {"document": "{}", "gaps": {{"path": [], "reason": "type"}}},
	"no statement": {"document": {}, "gaps": {{"path": ["Statement"], "reason": "absent"}}},
	"statement null": {"document": {"Statement": null}, "gaps": {{"path": ["Statement"], "reason": "null"}}},
	"statement as text": {"document": {"Statement": "Allow"}, "gaps": {{"path": ["Statement"], "reason": "type"}}},
	"no statements": {"document": {"Statement": []}, "gaps": {{"path": ["Statement"], "reason": "empty"}}},
	"empty statement": {"document": {"Statement": {}}, "gaps": {{"path": ["Statement"], "reason": "empty"}}},
	"a statement as text": {
		"document": {"Statement": ["Allow", null, several]},
		"gaps": {
			{"path": ["Statement", 0], "reason": "type"},
			{"path": ["Statement", 1], "reason": "null"},
		},
	},
}

no_principal := {"path": ["Statement", "Principal"], "reason": "absent"}

test_identity_statements_gaps[name] if {
	some name, case in documents
	policy_document.identity_statements_gaps(case.document) == object.get(case, "gaps", object.get(case, "identity", null))
}

test_resource_statements_gaps[name] if {
	some name, case in documents
	policy_document.resource_statements_gaps(case.document) == object.get(case, "gaps", object.get(case, "resource", null))
}

# what a statement says instead of several, and what is then a gap
parts := {
	"effect null": [{"Effect": null}, {{"path": ["Effect"], "reason": "null"}}],
	"effect unknown": [{"Effect": "allow"}, {{"path": ["Effect"], "reason": "unknown_value"}}],
	"actions empty": [{"Action": []}, {{"path": ["Action"], "reason": "empty"}}],
	"actions as an object": [{"Action": {}}, {{"path": ["Action"], "reason": "type"}}],
	"an action null": [{"Action": ["s3:*", null]}, {{"path": ["Action", 1], "reason": "null"}}],
	"not actions as a number": [{"NotAction": 7}, {{"path": ["NotAction"], "reason": "type"}}],
	"actions without a service": [
		{"Action": "GetObject", "NotAction": ["iam:*", "true"]},
		{{"path": ["Action"], "reason": "unknown_value"}, {"path": ["NotAction", 1], "reason": "unknown_value"}},
	],
	"resources that are none": [
		{"Resource": "reports", "NotResource": ["*", ""]},
		{{"path": ["Resource"], "reason": "unknown_value"}, {"path": ["NotResource", 1], "reason": "unknown_value"}},
	],
	"resource null": [{"Resource": null}, {{"path": ["Resource"], "reason": "null"}}],
	"a resource as a number": [{"NotResource": [7]}, {{"path": ["NotResource", 0], "reason": "type"}}],
	"principal as another text": [{"Principal": "111122223333"}, {{"path": ["Principal"], "reason": "unknown_value"}}],
	"principal as a list": [{"Principal": ["*"]}, {{"path": ["Principal"], "reason": "type"}}],
	"principal empty": [{"Principal": {}}, {{"path": ["Principal"], "reason": "empty"}}],
	"principals empty": [{"Principal": {"AWS": []}}, {{"path": ["Principal", "AWS"], "reason": "empty"}}],
	"a principal as a number": [{"NotPrincipal": {"AWS": 7}}, {{"path": ["NotPrincipal", "AWS"], "reason": "type"}}],
	"condition null": [{"Condition": null}, {{"path": ["Condition"], "reason": "null"}}],
	"tests as a list": [{"Condition": {"Bool": []}}, {{"path": ["Condition", "Bool"], "reason": "type"}}],
	"no values": [
		{"Condition": {"Bool": {"aws:SecureTransport": []}}},
		{{"path": ["Condition", "Bool", "aws:SecureTransport"], "reason": "empty"}},
	],
	"a value null": [
		{"Condition": {"Bool": {"aws:SecureTransport": [true, null]}}},
		{{"path": ["Condition", "Bool", "aws:SecureTransport", 1], "reason": "null"}},
	],
}

test_gaps_of_a_statement[name] if {
	some name, [change, gaps] in parts
	statement := object.union_n([object.remove(several, object.keys(change)), change])
	policy_document.resource_statements_gaps({"Statement": statement}) == {gap |
		some found in gaps
		gap := {"path": array.concat(["Statement"], found.path), "reason": found.reason}
	}
}

# fields without which a statement can not be used, each with what may stand in its place
test_gap_of_an_absent_field[name] if {
	some name, without in {"Effect": ["Effect"], "Action": ["Action", "NotAction"], "Resource": ["Resource", "NotResource"]}
	policy_document.identity_statements_gaps({"Statement": [object.remove(several, without)]}) == {{
		"path": ["Statement", 0, name],
		"reason": "absent",
	}}
}

grants := {
	"the action": [{"actions": ["s3:getobject"]}, true],
	"all actions": [{"actions": ["*"]}, true],
	"all actions of the service": [{"actions": ["sqs:*", "s3:*"]}, true],
	"some actions of the service": [{"actions": ["s3:get*"]}, true],
	"one letter left open": [{"actions": ["s3:?etobject"]}, true],
	"another action": [{"actions": ["s3:getobjectacl"]}, false],
	"actions of another service": [{"actions": ["sqs:*"]}, false],
	"all but others": [{"not_actions": ["iam:*", "sqs:*"]}, true],
	"all but this": [{"not_actions": ["iam:*", "s3:get*"]}, false],
	"denied": [{"effect": "Deny", "actions": ["*"]}, false],
	"all but others denied": [{"effect": "Deny", "not_actions": ["iam:*"]}, false],
	"no action": [{}, false],
}

test_grants[name] if {
	some name, [change, expected] in grants
	statement := object.union({"effect": "Allow", "actions": [], "not_actions": []}, change)
	policy_document.grants(statement, "s3:GetObject") == expected
}

everyone := {
	"everyone": [{"Principal": "*"}, true],
	"every account": [{"Principal": {"AWS": "*"}}, true],
	"every account, among others": [{"Principal": {"AWS": ["111122223333", "*"]}}, true],
	"all but one": [{"NotPrincipal": {"AWS": "111122223333"}}, true],
	"an account": [{"Principal": {"AWS": "111122223333"}}, false],
	"a service": [{"Principal": {"Service": "events.amazonaws.com"}}, false],
	"nobody": [{}, false],
}

test_is_for_everyone[name] if {
	some name, [change, expected] in everyone
	[statement] := policy_document.resource_statements({"Statement": [object.union(one, change)]})
	policy_document.is_for_everyone(statement) == expected
}
