package controls.apigateway.cache_encrypted_test

import data.main.aws_apigateway_stage
import data.testing

cases := {
	"encrypted for all methods": {
		"input": stage(true, {"*/*": settings(true, true)}),
		"compliance": "COMPLIANT",
	},
	"encrypted for all methods, and for one": {
		"input": stage(true, {"*/*": settings(true, true), "~1pets/GET": settings(true, true)}),
		"compliance": "COMPLIANT",
	},
	"nothing cached": {
		"input": stage(true, {"*/*": settings(false, false)}),
		"compliance": "COMPLIANT",
	},
	"one method cached and encrypted": {
		"input": stage(true, {"*/*": settings(false, false), "~1pets/GET": settings(true, true)}),
		"compliance": "COMPLIANT",
	},
	"not encrypted": {
		"input": stage(true, {"*/*": settings(true, false)}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted("*/*")],
	},
	"one method not encrypted": {
		"input": stage(true, {"*/*": settings(true, true), "~1pets~1{id}/GET": settings(true, false)}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted("~1pets~1{id}/GET")],
	},
	"two methods not encrypted": {
		"input": stage(true, {
			"*/*": settings(false, false),
			"~1owners/GET": settings(true, false),
			"~1pets/GET": settings(true, false),
		}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted("~1owners/GET"), not_encrypted("~1pets/GET")],
	},
	"one method not encrypted, no settings for all": {
		"input": stage(true, {"~1pets/GET": settings(true, false)}),
		"compliance": "NON_COMPLIANT",
		"violations": [not_encrypted("~1pets/GET")],
	},
	"one method not encrypted beside one that can not be read": {
		"input": stage(true, {"*/*": settings(true, false), "~1pets/GET": {"cachingEnabled": "yes"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": array.concat(settings_path, ["~1pets/GET", "cacheDataEncrypted"]), "reason": "absent"},
			{"path": array.concat(settings_path, ["~1pets/GET", "cachingEnabled"]), "reason": "type"},
		],
	},
	"one method encrypted, no settings for all": {
		"input": stage(true, {"~1pets/GET": settings(true, true)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [all_methods],
	},
	"no settings": {
		"input": stage(true, {}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [all_methods],
	},
	"settings empty": {
		"input": stage(true, {"*/*": {}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": array.concat(settings_path, ["*/*", "cacheDataEncrypted"]), "reason": "absent"},
			{"path": array.concat(settings_path, ["*/*", "cachingEnabled"]), "reason": "absent"},
		],
	},
	"encryption not said": {
		"input": stage(true, {"*/*": {"cachingEnabled": true}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(settings_path, ["*/*", "cacheDataEncrypted"]), "reason": "absent"}],
	},
	"encryption null": {
		"input": stage(true, {"*/*": settings(true, null)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(settings_path, ["*/*", "cacheDataEncrypted"]), "reason": "null"}],
	},
	"encryption as text": {
		"input": stage(true, {"*/*": settings(true, "true")}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(settings_path, ["*/*", "cacheDataEncrypted"]), "reason": "type"}],
	},
	"caching null, not encrypted": {
		"input": stage(true, {"*/*": settings(null, false)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(settings_path, ["*/*", "cachingEnabled"]), "reason": "null"}],
	},
	"settings of all methods null": {
		"input": stage(true, {"*/*": null}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": array.concat(settings_path, ["*/*"]), "reason": "null"}],
	},
	"settings as a list": {
		"input": stage(true, [{"key": "*/*", "value": settings(true, true)}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": settings_path, "reason": "type"},
			{"path": array.concat(settings_path, [0, "cacheDataEncrypted"]), "reason": "absent"},
			{"path": array.concat(settings_path, [0, "cachingEnabled"]), "reason": "absent"},
		],
	},
	"settings as text": {
		"input": stage(true, "{\"*/*\":{\"cacheDataEncrypted\":true}}"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": settings_path, "reason": "type"}],
	},
	"settings null": {
		"input": stage(true, null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": settings_path, "reason": "null"}],
	},
	"settings absent": {
		"input": object.union(
			object.remove(stage(true, {}), ["configuration"]),
			{"configuration": {"cacheClusterEnabled": true}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": settings_path, "reason": "absent"}],
	},
	"cache absent": {
		"input": object.union(
			object.remove(stage(true, {}), ["configuration"]),
			{"configuration": {"methodSettings": {"*/*": settings(true, true)}}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "cacheClusterEnabled"], "reason": "absent"}],
	},
	"configuration absent": {
		"input": object.remove(stage(true, {}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
	"no cache": {"input": stage(false, {}), "compliance": "NOT_APPLICABLE"},
	"no cache, whatever the settings": {
		"input": stage(false, {"*/*": settings(true, false)}),
		"compliance": "NOT_APPLICABLE",
	},
	"cache null": {
		"input": stage(null, {"*/*": settings(true, true)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "cacheClusterEnabled"], "reason": "null"}],
	},
	"cache as text": {
		"input": stage("false", {"*/*": settings(true, true)}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "cacheClusterEnabled"], "reason": "type"}],
	},
}

settings_path := ["configuration", "methodSettings"]

all_methods := {"path": ["configuration", "methodSettings", "*/*"], "reason": "absent"}

not_encrypted(method) := {"code": "not_encrypted", "path": array.concat(settings_path, [method])}

settings(caching, encrypted) := {"cachingEnabled": caching, "cacheDataEncrypted": encrypted, "cacheTtlInSeconds": 300}

stage(cache, methods) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::ApiGateway::Stage",
	"resourceId": "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod",
	"configuration": {"stageName": "prod", "cacheClusterEnabled": cache, "methodSettings": methods},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_apigateway_stage.result with input as case.input
	judged.controls["APIGateway.5"] == testing.verdict(case)
}
