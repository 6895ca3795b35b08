# METADATA
# title: A control puts no text together
# description: >-
#   What a report says stands in `custom.messages` and in the Japanese page, so that it can be translated and found. An
#   identifier that has to be put together is the work of a library.
package lint.rules.no_built_text

import data.lint.ast

report contains ast.violation(file, call.node, $"{call.name} puts a text together", _remedy) if {
	some file, calls in ast.calls
	ast.is_control(file)
	some call in calls
	call.name in {"concat", "format_int", "sprintf", "strings.render_template"}
}

report contains ast.violation(file, node, "a template puts a text together", _remedy) if {
	some file, nodes in ast.nodes
	ast.is_control(file)
	some node in nodes
	node.type == "templatestring"
}

_remedy := "give a code, and its text under custom.messages; move identifiers that are put together to policies/lib"
