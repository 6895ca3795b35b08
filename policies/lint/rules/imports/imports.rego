# METADATA
# title: Packages are imported, not their rules
# description: >-
#   `shape.or(…)` says where `or` comes from. A name for a part of input hides what is read, and `rego.v1` says nothing
#   that is not so.
package lint.rules.imports

import data.lint.ast

report contains ast.violation(file, found.path, message, remedy) if {
	some file, module in ast.modules
	some found in module.imports
	[message, remedy] := _fault([step.value | some step in found.path.value])
}

_fault(steps) := ["rego.v1 is in force without it", "remove the import"] if steps[0] == "rego"

_fault(steps) := ["a part of input goes by another name", "write input.… where it is read"] if steps[0] == "input"

_fault(steps) := ["a rule is imported, not its package", $"import data.lib.{steps[2]}"] if {
	array.slice(steps, 0, 2) == ["data", "lib"]
	count(steps) > 3
}
