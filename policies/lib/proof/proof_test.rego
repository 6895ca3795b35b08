package lib.proof_test

import data.lib.proof

cases := {
	"as expected": {"object": {"key": true}, "need": set(), "allow": set()},
	"absent": {"object": {}, "need": {"absent"}, "allow": set()},
	"null": {"object": {"key": null}, "need": {"null"}, "allow": {"null"}},
	"wrong type": {"object": {"key": "true"}, "need": {"type"}, "allow": {"type"}},
}

test_need[name] if {
	some name, case in cases
	{reason | reason := proof.need(case.object, "key", ["boolean"])} == case.need
}

test_allow[name] if {
	some name, case in cases
	{reason | reason := proof.allow(case.object, "key", ["boolean"])} == case.allow
}

test_element_as_expected if {
	{reason | reason := proof.element("text", ["number", "string"])} == set()
}

test_element_null if proof.element(null, ["string"]) == "null"

test_element_of_a_wrong_type if proof.element(7, ["string"]) == "type"
