package lint.rules.tests_run_test

import data.lint.rules.tests_run
import data.lint.testing

test_in_a_file_of_tests if {
	report := tests_run.report with input as testing.sources({"policies/lib/a/a_test.rego": "package a\n\ntest_one := 1"})
	report == set()
}

test_elsewhere_and_not_run if {
	report := tests_run.report with input as testing.sources({
		"policies/lib/a/a.rego": "package a\n\ntest_one := 1",
		"policies/lib/a/a_test.rego": "package a\n\ntodo_test_two := 1",
	})
	report == {
		testing.at(
			"policies/lib/a/a.rego",
			"test_one is a test outside of a file of tests",
			"write it in the file of tests, <name>_test.rego",
		),
		testing.at(
			"policies/lib/a/a_test.rego",
			"todo_test_two is never run",
			"name it test_two, or remove it",
		),
	}
}
