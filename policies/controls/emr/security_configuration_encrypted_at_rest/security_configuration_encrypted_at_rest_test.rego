package controls.emr.security_configuration_encrypted_at_rest_test

import data.main.aws_emr_securityconfiguration
import data.testing

cases := {
	"S3 only": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "SSE-S3"}}),
		"compliance": "COMPLIANT",
	},
	"local disk only": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": local_disk}),
		"compliance": "COMPLIANT",
	},
	"both": {
		"input": at_rest({"S3EncryptionConfiguration": s3, "LocalDiskEncryptionConfiguration": local_disk}),
		"compliance": "COMPLIANT",
	},
	"both, both required": {
		"input": at_rest({"S3EncryptionConfiguration": s3, "LocalDiskEncryptionConfiguration": local_disk}),
		"parameters": {"requireScopes": ["s3", "localDisk"]},
		"compliance": "COMPLIANT",
	},
	"S3 only, local disk required": {
		"input": at_rest({"S3EncryptionConfiguration": s3}),
		"parameters": {"requireScopes": ["localDisk"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "scope_missing", "path": scopes_path}],
	},
	"local disk only, both required": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": local_disk}),
		"parameters": {"requireScopes": ["s3", "localDisk"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "scope_missing", "path": scopes_path}],
	},
	"enabled, neither S3 nor local disk": {
		"input": at_rest({}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_scope", "path": scopes_path}],
	},
	"enabled, nothing configured": {
		"input": configured({"EnableAtRestEncryption": true}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_scope", "path": scopes_path}],
	},
	"S3 without a mode": {
		"input": at_rest({"S3EncryptionConfiguration": {}, "LocalDiskEncryptionConfiguration": local_disk}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["S3EncryptionConfiguration", "EncryptionMode"]), "reason": "absent"}],
	},
	"S3 with SSE-KMS": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "SSE-KMS"}}),
		"compliance": "COMPLIANT",
	},
	"S3 with CSE-KMS": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "CSE-KMS"}}),
		"compliance": "COMPLIANT",
	},
	"S3 with CSE-Custom": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "CSE-Custom"}}),
		"compliance": "COMPLIANT",
	},
	"local disk with a custom provider": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": {"EncryptionKeyProviderType": "Custom"}}),
		"compliance": "COMPLIANT",
	},
	"S3 mode empty": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": ""}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["S3EncryptionConfiguration", "EncryptionMode"]), "reason": "unknown_value"}],
	},
	"key provider empty": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": {"EncryptionKeyProviderType": ""}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": array.concat(scopes_path, ["LocalDiskEncryptionConfiguration", "EncryptionKeyProviderType"]),
			"reason": "unknown_value",
		}],
	},
	"S3 mode unknown": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "None"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["S3EncryptionConfiguration", "EncryptionMode"]), "reason": "unknown_value"}],
	},
	"key provider unknown": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": {"EncryptionKeyProviderType": "None"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": array.concat(scopes_path, ["LocalDiskEncryptionConfiguration", "EncryptionKeyProviderType"]),
			"reason": "unknown_value",
		}],
	},
	"S3 mode unknown, S3 required": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "None"}, "LocalDiskEncryptionConfiguration": local_disk}),
		"parameters": {"requireScopes": ["s3"]},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["S3EncryptionConfiguration", "EncryptionMode"]), "reason": "unknown_value"}],
	},
	"S3 mode unknown, local disk required": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": "None"}}),
		"parameters": {"requireScopes": ["localDisk"]},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "scope_missing", "path": scopes_path}],
	},
	"S3 mode unknown, not enabled": {
		"input": configured({
			"EnableAtRestEncryption": false,
			"AtRestEncryptionConfiguration": {"S3EncryptionConfiguration": {"EncryptionMode": "None"}},
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": flag_path}],
	},
	"S3 mode as a list": {
		"input": at_rest({"S3EncryptionConfiguration": {"EncryptionMode": ["SSE-S3"]}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["S3EncryptionConfiguration", "EncryptionMode"]), "reason": "type"}],
	},
	"local disk without a key provider": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": {"EnableEbsEncryption": true}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{
			"path": array.concat(scopes_path, ["LocalDiskEncryptionConfiguration", "EncryptionKeyProviderType"]),
			"reason": "absent",
		}],
	},
	"local disk as text": {
		"input": at_rest({"LocalDiskEncryptionConfiguration": "AwsKms"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(scopes_path, ["LocalDiskEncryptionConfiguration"]), "reason": "type"}],
	},
	"parameters not given": {
		"input": at_rest({"S3EncryptionConfiguration": s3}),
		"parameters": {"requireScopes": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "requireScopes"], "reason": "null"}],
	},
	"body without encryption, only Kerberos": {
		"input": recorded({"AuthenticationConfiguration": {"KerberosConfiguration": {"Provider": "ClusterDedicatedKdc"}}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"encryption empty": {
		"input": configured({}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"encryption null": {
		"input": configured(null),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"flag absent": {
		"input": configured({"EnableInTransitEncryption": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"flag false": {
		"input": configured({"EnableAtRestEncryption": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": flag_path}],
	},
	"flag as text": {
		"input": configured({"EnableAtRestEncryption": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": flag_path, "reason": "type"}],
	},
	"flag as the text true": {
		"input": configured({"EnableAtRestEncryption": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": flag_path, "reason": "type"}],
	},
	"encryption as text": {
		"input": configured("{}"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration", "EncryptionConfiguration"], "reason": "type"}],
	},
	"body absent": {
		"input": document({"Id": "graph", "Name": "graph"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "absent"}],
	},
	"body null": {
		"input": recorded(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "null"}],
	},
	"body empty": {
		"input": recorded({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "empty"}],
	},
	"body as text that is no JSON": {
		"input": recorded("{\"EncryptionConfiguration\": "),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(document({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

s3 := {"EncryptionMode": "SSE-KMS", "AwsKmsKey": "arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd"}

local_disk := {"EncryptionKeyProviderType": "AwsKms", "AwsKmsKey": "alias/emr"}

scopes_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "AtRestEncryptionConfiguration"]

at_rest(scopes) := configured({"EnableAtRestEncryption": true, "AtRestEncryptionConfiguration": scopes})

flag_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "EnableAtRestEncryption"]

configured(encryption) := recorded({"EncryptionConfiguration": encryption})

recorded(body) := document({"Id": "graph", "Name": "graph", "SecurityConfiguration": body})

document(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EMR::SecurityConfiguration",
	"resourceId": "graph",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_emr_securityconfiguration.result with input as case.input
		with data.parameters as testing.parameters("EMR.3", case)
	judged.controls["EMR.3"] == testing.verdict(case)
}
