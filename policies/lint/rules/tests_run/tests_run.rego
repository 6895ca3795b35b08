# METADATA
# title: Tests are where they run
# description: >-
#   `opa test` passes over rules that begin with `todo_test_`, and a test beside what it tests is part of the bundle.
package lint.rules.tests_run

import data.lint.ast

report contains ast.violation(file, rule.head, message, "write it in the file of tests, <name>_test.rego") if {
	some file, rules in ast.rules
	not ast.is_test(file)
	some rule in rules
	name := ast.rule_name(rule)
	startswith(name, "test_")
	message := $"{name} is a test outside of a file of tests"
}

report contains ast.violation(file, rule.head, message, remedy) if {
	some file, rules in ast.rules
	some rule in rules
	name := ast.rule_name(rule)
	startswith(name, "todo_test_")
	message := $"{name} is never run"
	remedy := $"name it {trim_prefix(name, "todo_")}, or remove it"
}
