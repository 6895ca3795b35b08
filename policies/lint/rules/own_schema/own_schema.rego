# METADATA
# title: A control is checked against the schema of its own documents
# description: >-
#   With that of another control, or with none, `opa check` would let a misspelt property pass.
package lint.rules.own_schema

import data.lint.ast

report contains ast.violation(control.file, place, message, remedy) if {
	some control in ast.controls
	schemas := object.get(control.metadata, "schemas", [])
	names := [_joined(schema.path, schema.schema) | some schema in schemas]
	expected := $"input: schema.{control.name}"
	names != [expected]
	place := ast.place(control.file, "schemas:")
	message := "METADATA schemas does not name the schema of the control"
	remedy := $"write `- {expected}`, alone"
}

_joined(path, schema) := $"{into}: {name}" if {
	into := concat(".", [step.value | some step in path])
	name := concat(".", [step.value | some step in schema])
}
