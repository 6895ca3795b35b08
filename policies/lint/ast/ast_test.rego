package lint.ast_test

import data.lint.ast
import data.lint.testing

test_modules_with_locations_are_taken_as_they_are if {
	modules := ast.modules with input as {"sources": {"a.rego": "package a"}, "modules": {"a.rego": {"located": true}}}
	modules == {"a.rego": {"located": true}}
}

test_place_of_a_violation if {
	ast.violation("a.rego", {"location": {"row": 3, "col": 2}}, "wrong", "mend it") == {
		"file": "a.rego",
		"row": 3,
		"column": 2,
		"message": "wrong",
		"remedy": "mend it",
	}
}

test_place_of_a_text if {
	place := ast.place("a.rego", "two") with input as testing.sources({"a.rego": "one\n  two\ntwo"})
	place == {"location": {"row": 2, "col": 3}}
}

test_place_of_a_text_that_is_not_there if {
	place := ast.place("a.rego", "three") with input as testing.sources({"a.rego": "one"})
	place == {}
}

test_nodes_of_tests_are_those_of_bodies if {
	source := `package a

cases := {"one": count([])}

test_one if max([1])
`
	names := {file: {call.name | some call in calls} |
		some file, calls in ast.calls with input as testing.sources({"a.rego": source, "a_test.rego": source})
	}
	names == {"a.rego": {"count", "max"}, "a_test.rego": {"max"}}
}
