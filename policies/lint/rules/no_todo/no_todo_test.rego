package lint.rules.no_todo_test

import data.lint.rules.no_todo
import data.lint.testing

file := "policies/controls/ec2/one/one.rego"

page := "policies/controls/ec2/one/remediation.en.md"

test_done if {
	report := no_todo.report with input as testing.with_sources(
		{file: "# a mastodon\npackage controls.ec2.one"},
		{"pages": {page: "# EC2.1\n"}},
	)
	report == set()
}

test_to_be_done if {
	marks := [concat("", ["TO", "DO"]), concat("", ["FIX", "ME"])]
	report := no_todo.report with input as testing.with_sources(
		{file: concat("", ["# title: ", marks[0], "\npackage controls.ec2.one"])},
		{"pages": {page: concat("", ["# EC2.1\n\n", marks[1], ": say why\n"])}},
	)
	report == {
		{
			"file": file,
			"row": 1,
			"column": 10,
			"message": "something is left to be done",
			"remedy": $"do it, and remove the mark {marks[0]}",
		},
		{
			"file": page,
			"row": 3,
			"column": 1,
			"message": "something is left to be done",
			"remedy": $"do it, and remove the mark {marks[1]}",
		},
	}
}
