package lint.rules.no_internal_reference_test

import data.lint.rules.no_internal_reference
import data.lint.testing

file := "policies/controls/ec2/one/one.rego"

test_own if {
	source := "package a\n\nx := _y\n\n_y := input._z\n\nz := data.lib.shape.or({}, \"a\", 1)"
	report := no_internal_reference.report with input as testing.sources({file: source})
	report == set()
}

test_of_another if {
	report := no_internal_reference.report with input as testing.sources({file: "package a\n\nx := data.lib.b._y"})
	report == {testing.at(
		file,
		"_y is internal to its package",
		"use what the package documents, or document it there under a name without _",
	)}
}
