# METADATA
# title: What a library offers is documented
# description: >-
#   A description above the package, and above the first clause of every rule and function, says what it is for, and
#   what it gives where its arguments are odd. A name that begins with `_` is for its own package alone.
package lint.rules.documented_library

import data.lint.ast

report contains ast.violation(file, module.package, message, "write METADATA above it, with a description") if {
	some file, module in ast.modules
	_is_library(file)
	name := concat(".", ast.package_steps(module))
	not name in _documented
	message := $"package {name} has no description"
}

report contains ast.violation(file, rule.head, message, remedy) if {
	some file, rules in ast.rules
	_is_library(file)
	package_name := concat(".", ast.package_steps(ast.modules[file]))
	some i, rule in rules
	name := ast.rule_name(rule)
	not startswith(name, "_")
	not concat(".", [package_name, name]) in _documented
	i == min([j | some j, other in rules; ast.rule_name(other) == name])
	message := $"{name} has no description"
	remedy := "write METADATA above it, with a description; or begin its name with _ if no other package needs it"
}

_is_library(file) if {
	startswith(file, "policies/lib/")
	not ast.is_test(file)
}

_documented contains concat(".", steps) if {
	some entry in input.annotations
	trim_space(entry.annotations.description) != ""
	steps := [step.value | some step in array.slice(entry.path, 1, count(entry.path))]
}
