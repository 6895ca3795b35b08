# METADATA
# title: What begins with _ is for its own package
# description: It is not documented and may change without notice.
package lint.rules.no_internal_reference

import data.lint.ast

report contains ast.violation(file, node, $"{step.value} is internal to its package", remedy) if {
	some file, references in ast.references
	some node in references
	node.value[0].value != "input"
	some i, step in node.value
	i > 0
	step.type == "string"
	startswith(step.value, "_")
	remedy := "use what the package documents, or document it there under a name without _"
}
