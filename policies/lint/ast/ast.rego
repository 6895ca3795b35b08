# METADATA
# title: What all lint rules ask of the policies
# description: >-
#   input holds sources (Rego by file), modules (trees with locations by file, of those files that have them), pages
#   (remediation pages by file), files (all below policies/controls) and annotations (as `opa inspect` prints them).
package lint.ast

# METADATA
# description: OPA's tree of each file; without locations where only the source is given
modules[file] := module if some file, module in input.modules

modules[file] := rego.parse_module(file, source) if {
	some file, source in input.sources
	not input.modules[file]
}

# METADATA
# description: >-
#   all nodes of the rules of each file that are objects; of a file of tests those of bodies alone, since what else it
#   holds is data
nodes[file] := inside if {
	some file, module in modules
	inside := [node |
		some rule in module.rules
		some part in _parts(file, rule)
		walk(part, [_, node])
		is_object(node)
	]
}

# METADATA
# description: all calls of each file, operators among them, as name, arguments and the node that they stand in
calls[file] := found if {
	some file, inside in nodes
	found := [call |
		some node in inside
		terms := _call_terms(node)
		call := {"name": _joined(terms[0].value), "arguments": array.slice(terms, 1, count(terms)), "node": node}
	]
}

# METADATA
# description: all references of each file
references[file] := found if {
	some file, inside in nodes
	found := [node |
		some node in inside
		node.type == "ref"
	]
}

# METADATA
# description: all rules of each file, clause by clause, else aside
rules[file] := object.get(module, "rules", []) if some file, module in modules

# METADATA
# description: the name of a rule, without what nests in it
rule_name(rule) := rule.head.ref[0].value

# METADATA
# description: the steps of a package's name, data aside
package_steps(module) := [step.value | some step in array.slice(module.package.path, 1, count(module.package.path))]

# METADATA
# description: METADATA of the packages that are controls, with the file and place where it begins
controls contains control if {
	some entry in input.annotations
	entry.annotations.scope == "package"
	steps := [step.value | some step in array.slice(entry.path, 1, count(entry.path))]
	steps[0] == "controls"
	control := {
		"file": entry.location.file,
		"name": concat(".", steps),
		"metadata": entry.annotations,
		"custom": object.get(entry.annotations, "custom", {}),
	}
}

# METADATA
# description: true for a file that holds tests
is_test(file) if endswith(file, "_test.rego")

# METADATA
# description: true for the Rego of a control, its tests aside
is_control(file) if {
	startswith(file, "policies/controls/")
	endswith(file, ".rego")
	not is_test(file)
}

# METADATA
# description: what is wrong at a node, and what to write instead
violation(file, node, message, remedy) := {
	"file": file,
	"row": row,
	"column": column,
	"message": message,
	"remedy": remedy,
} if {
	# Trees without locations are read to find the files that need them.
	location := object.get(node, "location", {})
	row := object.get(location, "row", 1)
	column := object.get(location, "col", 1)
}

# METADATA
# description: where a text first stands in a file, as a node has its location; where the file begins if it does not
place(file, text) := {"location": {"row": first, "col": column}} if {
	lines := split(input.sources[file], "\n")
	rows := [row | some i, line in lines; contains(line, text); row := i + 1]
	first := min(rows)
	column := indexof(lines[first - 1], text) + 1
} else := {}

_parts(file, rule) := [rule] if not is_test(file)

_parts(file, rule) := object.get(rule, "body", []) if is_test(file)

_call_terms(node) := node.value if node.type == "call"

_call_terms(node) := node.terms if is_array(node.terms)

_joined(steps) := concat(".", [step.value | some step in steps; is_string(step.value)])
