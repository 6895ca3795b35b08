# METADATA
# title: Elements are asked for with in
# description: >-
#   `xs[_]` and `some i` hide which variable runs over what. `some x in xs`, `some i, x in xs` and `x in xs` say it.
package lint.rules.some_in

import data.lint.ast

report contains ast.violation(file, node, "[_] runs over elements without a name", _remedy) if {
	some file, references in ast.references
	some node in references
	some i, step in node.value
	i > 0
	step.type == "var"
	startswith(step.value, "$")
}

report contains ast.violation(file, node.terms, $"some {symbol.value} does not say what it runs over", _remedy) if {
	some file, nodes in ast.nodes
	some node in nodes
	some symbol in node.terms.symbols
	symbol.type == "var"
}

_remedy := "write `some x in xs`, `some i, x in xs`, or `x in xs` where x is known"
