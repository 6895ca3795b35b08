# METADATA
# title: A condition depends on something
# description: What is the same for every document decides nothing, or everything.
package lint.rules.constant_condition

import data.lint.ast

report contains ast.violation(file, call.node, "both sides are constants", _remedy) if {
	some file, calls in ast.calls
	some call in calls
	call.name in {"equal", "gt", "gte", "lt", "lte", "neq"}
	every side in call.arguments {
		side.type in _scalars
	}
}

report contains ast.violation(file, node, "a constant is no condition", _remedy) if {
	some file, nodes in ast.nodes
	some node in nodes
	some expression in _written_body(node)
	expression.terms.type in _scalars
}

# OPA gives a rule without a body one that is `true`, and so does whoever writes `if true`
_written_body(node) := node.body if count(node.body) > 1

_scalars := {"boolean", "null", "number", "string"}

_remedy := "remove it, or compare with what the control reads"
