# METADATA
# title: What a library offers is documented
# description: >-
#   A description above the package, and above the first clause of each of its rules and functions, says what it is for,
#   and what it gives where its arguments are odd. What only its own package uses needs none.
package lint.rules.documented_library

import data.lint.ast

report contains ast.violation(file, module.package, message, _remedy) if {
	some file, module in ast.modules
	_is_library(file)
	name := _package_name(module)
	not name in _documented
	message := $"package {name} has no description"
}

report contains ast.violation(file, rule.head, message, _remedy) if {
	some file, rules in ast.rules
	_is_library(file)
	package_name := _package_name(ast.modules[file])
	some i, rule in rules
	name := ast.rule_name(rule)
	full_name := concat(".", [package_name, name])
	not full_name in _documented
	_is_offered(file, name, full_name)
	i == min([j | some j, other in rules; ast.rule_name(other) == name])
	message := $"{name} has no description"
}

_remedy := "write METADATA above it, with a description"

_is_library(file) if {
	startswith(file, "policies/lib/")
	not ast.is_test(file)
}

_package_name(module) := concat(".", ast.package_steps(module))

_documented contains concat(".", steps) if {
	some entry in input.annotations
	trim_space(entry.annotations.description) != ""
	steps := [step.value | some step in array.slice(entry.path, 1, count(entry.path))]
}

_is_offered(_, _, full_name) if full_name in _used_elsewhere

_is_offered(file, name, _) if not name in _used_inside[file]

_used_inside[file] contains node.value if {
	some file, rules in ast.rules
	_is_library(file)
	some rule in rules
	walk(rule, [path, node])
	node.type == "var"
	array.slice(path, count(path) - 3, count(path) - 1) != ["head", "ref"]
}

_used_elsewhere contains concat(".", array.slice(steps, 0, 3)) if {
	some file, references in ast.references
	some reference in references
	steps := _full_steps(file, [step.value | some step in reference.value; is_string(step.value)])
	steps[0] == "lib"
}

_full_steps(_, steps) := array.slice(steps, 1, count(steps)) if steps[0] == "data"

_full_steps(file, steps) := array.concat(_imports[file][steps[0]], array.slice(steps, 1, count(steps)))

_imports[file][name] := array.slice(steps, 1, count(steps)) if {
	some file, module in ast.modules
	some found in module.imports
	steps := [step.value | some step in found.path.value]
	name := object.get(found, "alias", steps[count(steps) - 1])
}
