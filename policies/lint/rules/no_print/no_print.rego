# METADATA
# title: Nothing is printed
# description: What helps to find a fault is taken out again when it is found.
package lint.rules.no_print

import data.lint.ast

report contains ast.violation(file, call.node, message, "remove it") if {
	some file, calls in ast.calls
	some call in calls
	call.name in {"print", "trace"}
	message := $"{call.name} is left over"
}
