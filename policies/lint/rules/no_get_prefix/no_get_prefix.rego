# METADATA
# title: A rule is named after what it is, not after getting it
# description: A rule has a value and a function gives one; `get_` and `list_` say nothing of which.
package lint.rules.no_get_prefix

import data.lint.ast

report contains ast.violation(file, rule.head, $"{name} says how, not what", remedy) if {
	some file, rules in ast.rules
	some rule in rules
	name := ast.rule_name(rule)
	regex.match(`^_?(get|list)_`, name)
	remedy := $"name it {regex.replace(name, `(get|list)_`, "")}, or by what is special of it"
}
