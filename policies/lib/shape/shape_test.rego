package lib.shape_test

import data.lib.shape

cases := {
	"present": {"object": {"key": "value"}, "value": "value"},
	"false is a value": {"object": {"key": false}, "value": false},
	"absent": {"object": {}, "value": "fallback"},
	"null": {"object": {"key": null}, "value": "fallback"},
	"of a text": {"object": "text", "value": "fallback"},
	"of null": {"object": null, "value": "fallback"},
}

test_or[name] if {
	some name, case in cases
	shape.or(case.object, "key", "fallback") == case.value
}

test_whole if shape.whole({"key": [1]}) == {"key": [1]}
