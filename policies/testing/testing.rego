# METADATA
# description: what the cases of all controls share; never part of a bundle
package testing

# METADATA
# description: the whole verdict that a case expects
verdict(case) := {
	"compliance": case.compliance,
	"violations": {violation | some violation in object.get(case, "violations", [])},
	"missing": {field | some field in object.get(case, "missing", [])},
}

# METADATA
# description: all parameters, those of one control with what the case sets
parameters(id, case) := object.union(data.parameters, {id: object.get(case, "parameters", {})})
