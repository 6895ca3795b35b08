# METADATA
# description: |
#   what `kensa test` asks OPA: the cases of controls, and what OPA says of them and of their mutants.
#   input.controls: {id, service, test} of each control; test is the package of its cases below data.controls[service].
#   input.entrypoints: by resource type and control id, [package below data.main, rule]
#   input.asked: {id, input, parameters, patches} of each case; a patch alone makes a mutant
package judge

# METADATA
# description: the cases as they are stated, by control id; those of a control are absent if they are undefined
stated := {control.id: cases |
	some control in input.controls
	cases := data.controls[control.service][control.test].cases
}

# METADATA
# description: OPA's verdict on each case, by control id and case; absent where there is none
cases := {control.id: verdicts |
	some control in input.controls
	verdicts := {name: answer |
		some name, case in stated[control.id]
		answer := verdict(control.id, entrypoint(control.id, case.input), case.input, parameters(control.id, case))
	}
}

# METADATA
# description: OPA's verdicts on the mutants of each case; each in a list, which is empty where there is none
mutants := [verdicts |
	some asked in input.asked
	path := entrypoint(asked.id, asked.input)
	verdicts := [answer |
		some patch in asked.patches
		mutant := json.patch(asked.input, [patch])
		answer := [one | one := verdict(asked.id, path, mutant, asked.parameters)]
	]
]

entrypoint(id, document) := input.entrypoints[document.resourceType][id]

verdict(id, path, document, given) := answer if {
	answer := data.main[path[0]][path[1]].controls[id] with input as document with data.parameters as given
}

# those of the control, as a host would give them
parameters(id, case) := {id: object.union(others, given)} if {
	given := object.get(case, "parameters", {})
	others := object.remove(object.get(data.parameters, id, {}), object.keys(given))
}
