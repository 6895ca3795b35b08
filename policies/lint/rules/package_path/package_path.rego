# METADATA
# title: A package stands in the one file that its name tells
# description: >-
#   OPA sees several files of one package as one, so a file elsewhere could add to a control, to a library or to the
#   proof without being seen. Tests stand beside what they test.
package lint.rules.package_path

import data.lint.ast

report contains ast.violation(file, module.package, message, remedy) if {
	some file, module in ast.modules
	steps := ast.package_steps(module)
	expected := _file_of(steps)
	file != expected
	name := concat(".", steps)
	message := $"package {name} belongs in {expected}"
	remedy := "move the file, or rename the package after the folder"
}

report contains ast.violation(file, module.package, message, remedy) if {
	some file, module in ast.modules
	steps := ast.package_steps(module)
	steps[0] == "controls"
	count(steps) != 3
	name := concat(".", steps)
	message := $"package {name} is not named as a control is"
	remedy := "name it controls.<service>.<name>"
}

_file_of(steps) := $"policies/{folder}/{last}.rego" if {
	last := steps[count(steps) - 1]
	folder := trim_suffix(concat("/", steps), "_test")
}
