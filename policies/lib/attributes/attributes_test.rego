package lib.attributes_test

import data.lib.attributes

attribute(key, value) := {"key": key, "value": value}

cases := {
	"the attribute": {"attributes": [attribute("a", "1"), attribute("b", "2")], "value": "2"},
	"the attribute twice": {"attributes": [attribute("b", "2"), attribute("b", "2")], "value": "2"},
	"the attribute with two values": {
		"attributes": [attribute("b", "2"), attribute("b", "3")],
		"value": "2",
		"gaps": {{"path": ["b"], "reason": "unknown_value"}},
	},
	"other attributes": {
		"attributes": [attribute("a", "1")],
		"value": null,
		"gaps": {{"path": ["b"], "reason": "absent"}},
	},
	"no attributes": {"attributes": [], "value": null, "gaps": {{"path": ["b"], "reason": "absent"}}},
	"no list": {"attributes": {"b": "2"}, "value": null, "gaps": {{"path": [], "reason": "type"}}},
	"texts": {"attributes": ["b"], "value": null, "gaps": {{"path": ["b"], "reason": "absent"}}},
}

test_value[name] if {
	some name, case in cases
	attributes.value(case.attributes, "b") == case.value
}

test_value_gaps[name] if {
	some name, case in cases
	attributes.value_gaps(case.attributes, "b") == object.get(case, "gaps", set())
}
