# METADATA
# title: Values are given with := and compared with ==
# description: A single `=` does either, whichever way what stands on its sides happens to be known.
package lint.rules.assignment

import data.lint.ast

report contains ast.violation(file, call.node, "= may bind or compare", "write := to bind, == to compare") if {
	some file, calls in ast.calls
	some call in calls
	call.name == "eq"
}

report contains ast.violation(file, rule.head, message, "write :=") if {
	some file, rules in ast.rules
	some rule in rules
	rule.head.value
	not rule.head.assign
	not _is_bare(rule)
	message := $"{ast.rule_name(rule)} is given its value with ="
}

# `x if …` has the value true without saying so
_is_bare(rule) if {
	rule.head.value.type == "boolean"
	rule.head.value.value == true
	not rule.default
}
