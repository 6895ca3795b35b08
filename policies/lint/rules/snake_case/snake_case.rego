# METADATA
# title: Names are written in snake_case
# description: AWS Config's names of properties are written as they are recorded; names that are chosen here are not.
package lint.rules.snake_case

import data.lint.ast

report contains ast.violation(file, node, $"{name} is not written in snake_case", _remedy) if {
	some file, rules in ast.rules
	some rule in rules
	some node in array.concat([rule.head], object.get(rule.head, "args", []))
	name := _name(node)
	not regex.match(_snake_case, name)
}

report contains ast.violation(file, call.node, $"{name} is not written in snake_case", _remedy) if {
	some file, calls in ast.calls
	some call in calls
	call.name in {"assign", "internal.member_2", "internal.member_3"}
	some variable in array.slice(call.arguments, 0, max([1, count(call.arguments) - 1]))
	variable.type == "var"
	name := variable.value
	not startswith(name, "$")
	not regex.match(_snake_case, name)
}

_name(node) := node.ref[0].value

_name(node) := node.value if {
	node.type == "var"
	not startswith(node.value, "$")
}

_snake_case := `^_?[a-z][a-z0-9]*(_[a-z0-9]+)*_?$`

_remedy := "use small letters, digits and underscores"
