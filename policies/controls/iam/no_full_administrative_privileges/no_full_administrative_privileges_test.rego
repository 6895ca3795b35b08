package controls.iam.no_full_administrative_privileges_test

import data.main.aws_iam_policy
import data.testing

cases := {
	"some actions": {"input": policy([read_reports]), "compliance": "COMPLIANT"},
	"one statement, one resource": {"input": policy(read_report), "compliance": "COMPLIANT"},
	"all actions on some resources": {
		"input": policy([{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::reports/*"}]),
		"compliance": "COMPLIANT",
	},
	"all actions of a service on all resources": {
		"input": policy([{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]),
		"compliance": "COMPLIANT",
	},
	"all but some actions": {
		"input": policy([{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]),
		"compliance": "COMPLIANT",
	},
	"everything is denied": {
		"input": policy([{"Effect": "Deny", "Action": "*", "Resource": "*"}]),
		"compliance": "COMPLIANT",
	},
	"full access in an older version": {
		"input": with_versions([
			{"versionId": "v2", "isDefaultVersion": true, "document": {"Statement": [read_reports]}},
			{"versionId": "v1", "isDefaultVersion": false, "document": {"Statement": [everything]}},
		]),
		"compliance": "COMPLIANT",
	},
	"full access": {
		"input": policy([read_reports, everything]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 1])],
	},
	"full access in the one statement": {
		"input": policy(everything),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement"])],
	},
	"full access in lists": {
		"input": policy([{"Effect": "Allow", "Action": ["s3:GetObject", "*"], "Resource": ["*"]}]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 0])],
	},
	"full access with a condition": {
		"input": policy([object.union(
			everything,
			{"Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}},
		)]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 0])],
	},
	"all actions of all services": {
		"input": policy([{"Effect": "Allow", "Action": "*:*", "Resource": "*"}]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 0])],
	},
	"full access, written otherwise": {
		"input": policy([
			{"Effect": "Allow", "Action": "*:**", "Resource": "*"},
			{"Effect": "Allow", "Action": "*:?*", "Resource": "*"},
		]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 0]), full_access(0, ["Statement", 1])],
	},
	"full access in the second version": {
		"input": with_versions([
			{"versionId": "v1", "isDefaultVersion": false, "document": {"Statement": [read_reports]}},
			{"versionId": "v2", "isDefaultVersion": true, "document": {"Statement": [everything]}},
		]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(1, ["Statement", 0])],
	},
	"full access beside a statement without effect": {
		"input": policy([{"Action": "s3:GetObject", "Resource": "*"}, everything]),
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 1])],
	},
	"permissions boundary that is judged": {
		"input": boundary([everything]),
		"parameters": {"excludePermissionBoundaryPolicy": false},
		"compliance": "NON_COMPLIANT",
		"violations": [full_access(0, ["Statement", 0])],
	},
	"permissions boundary": {"input": boundary([everything]), "compliance": "NOT_APPLICABLE"},
	"policy of AWS": {
		"input": of_aws([everything]),
		"compliance": "NOT_APPLICABLE",
	},
	"effect absent": {
		"input": policy([{"Action": "*", "Resource": "*"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", 0, "Effect"]), "reason": "absent"}],
	},
	"effect unknown": {
		"input": policy([{"Effect": "allow", "Action": "*", "Resource": "*"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", 0, "Effect"]), "reason": "unknown_value"}],
	},
	"actions absent": {
		"input": policy([{"Effect": "Allow", "Resource": "*"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", 0, "Action"]), "reason": "absent"}],
	},
	"resources absent": {
		"input": policy({"Effect": "Allow", "Action": "*"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", "Resource"]), "reason": "absent"}],
	},
	"an action as a number": {
		"input": policy([{"Effect": "Allow", "Action": ["s3:GetObject", 7], "Resource": "*"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", 0, "Action", 1]), "reason": "type"}],
	},
	"an action without its service": {
		"input": policy([{"Effect": "Allow", "Action": "everything", "Resource": "*"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement", 0, "Action"]), "reason": "unknown_value"}],
	},
	"no statements": {
		"input": policy([]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement"]), "reason": "empty"}],
	},
	"statements absent": {
		"input": with_versions([{"isDefaultVersion": true, "document": {"Version": "2012-10-17"}}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path(["Statement"]), "reason": "absent"}],
	},
	"document as text": {
		"input": with_versions([{"isDefaultVersion": true, "document": "%7B%22Version"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path([]), "reason": "type"}],
	},
	"document null": {
		"input": with_versions([{"isDefaultVersion": true, "document": null}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": document_path([]), "reason": "null"}],
	},
	"default version absent": {
		"input": with_versions([{"isDefaultVersion": false, "document": {"Statement": [everything]}}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "policyVersionList"], "reason": "not_recorded"}],
	},
	"not known whether a version is the default": {
		"input": with_versions([{"document": {"Statement": [read_reports]}}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "policyVersionList"], "reason": "not_recorded"},
			{"path": ["configuration", "policyVersionList", 0, "isDefaultVersion"], "reason": "absent"},
		],
	},
	"use as a boundary absent": {
		"input": object.union(
			object.remove(policy([everything]), ["configuration"]),
			{"configuration": object.remove(policy([everything]).configuration, ["permissionsBoundaryUsageCount"])},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "permissionsBoundaryUsageCount"], "reason": "absent"}],
	},
	"parameter not given": {
		"input": policy([read_reports]),
		"parameters": {"excludePermissionBoundaryPolicy": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "excludePermissionBoundaryPolicy"], "reason": "null"}],
	},
}

everything := {"Effect": "Allow", "Action": "*", "Resource": "*"}

read_reports := {
	"Sid": "ReadReports",
	"Effect": "Allow",
	"Action": ["s3:GetObject", "s3:ListBucket"],
	"Resource": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"],
}

read_report := {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/latest"}

document_path(within) := array.concat(["configuration", "policyVersionList", 0, "document"], within)

full_access(version, within) := {
	"code": "full_access",
	"path": array.concat(["configuration", "policyVersionList", version, "document"], within),
}

policy(statements) := with_versions([{
	"versionId": "v1",
	"isDefaultVersion": true,
	"document": {"Version": "2012-10-17", "Statement": statements},
}])

boundary(statements) := object.union(policy(statements), {"configuration": {"permissionsBoundaryUsageCount": 2}})

of_aws(statements) := object.union(
	policy(statements),
	{"configuration": {"arn": "arn:aws:iam::aws:policy/AdministratorAccess"}},
)

with_versions(versions) := {
	"accountId": "111122223333",
	"awsRegion": "global",
	"resourceType": "AWS::IAM::Policy",
	"resourceId": "ANPAABCDEFGHIJKLMNOPQ",
	"configuration": {
		"policyName": "reports",
		"arn": "arn:aws:iam::111122223333:policy/reports",
		"permissionsBoundaryUsageCount": 0,
		"policyVersionList": versions,
	},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_iam_policy.result with input as case.input
		with data.parameters as testing.parameters("IAM.1", case)
	judged.controls["IAM.1"] == testing.verdict(case)
}
