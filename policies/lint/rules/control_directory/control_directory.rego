# METADATA
# title: A directory holds one control, and nothing else
# description: >-
#   What else lies there is part of nothing that is built, or, if it is JSON or YAML, becomes data that policies can read.
package lint.rules.control_directory

import data.lint.ast

report contains ast.violation(file, {}, message, remedy) if {
	some file in input.files
	not _belongs(file)
	message := "this file is no part of a control"
	remedy := "remove it: policies/controls/<service>/<name>/ holds <name>.rego, <name>_test.rego and remediation.<language>.md"
}

report contains ast.violation(file, {}, message, remedy) if {
	some file in input.files
	_belongs(file)
	ast.is_control(file)
	tests := $"{trim_suffix(file, ".rego")}_test.rego"
	not tests in _files
	message := "the control has no cases"
	remedy := $"write them in {tests}"
}

# Looking through a list for each control takes long where there are many.
_files := {file | some file in input.files}

_belongs(file) if {
	steps := split(file, "/")
	count(steps) == 5
	name := steps[3]
	steps[4] in {$"{name}.rego", $"{name}_test.rego", "remediation.en.md", "remediation.ja.md"}
}
