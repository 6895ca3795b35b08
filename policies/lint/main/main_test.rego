package lint.main_test

import data.lint.main
import data.lint.testing

test_report if {
	report := main.report with input as testing.sources({"policies/lib/a/a.rego": "package lib.a\n\nx if print(1)"})
		with data.catalogue as {}
	{violation.rule | some violation in report} == {"documented_library", "no_print"}
	some violation in report
	violation == {
		"rule": "no_print",
		"file": "policies/lib/a/a.rego",
		"row": 1,
		"column": 1,
		"message": "print is left over",
		"remedy": "remove it",
	}
}
