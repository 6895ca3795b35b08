package lint.rules.no_print_test

import data.lint.rules.no_print
import data.lint.testing

file := "policies/lib/a/a.rego"

test_silent if {
	report := no_print.report with input as testing.sources({file: "package a\n\nx := count([])"})
	report == set()
}

test_printed if {
	report := no_print.report with input as testing.sources({file: "package a\n\nx if print(1)"})
	report == {testing.at(file, "print is left over", "remove it")}
}
