# METADATA
# title: What the tests of lint rules share
package lint.testing

# METADATA
# description: the input of the rules for sources alone
sources(by_file) := with_sources(by_file, {})

# METADATA
# description: the input of the rules for sources, and what else is given
with_sources(by_file, others) := object.union(
	{"sources": by_file, "modules": {}, "pages": {}, "files": [], "annotations": []},
	others,
)

# METADATA
# description: the annotations of a control's package, as OPA prints them
control(name, metadata) := {
	"annotations": object.union({"scope": "package"}, metadata),
	"location": {"file": file(name), "row": 14, "col": 1},
	"path": array.concat(
		[{"type": "var", "value": "data"}],
		[{"type": "string", "value": step} | some step in split(name, ".")],
	),
}

# METADATA
# description: the file that the package of this name stands in
file(name) := $"policies/{folder}/{base}.rego" if {
	steps := split(name, ".")
	base := steps[count(steps) - 1]
	folder := concat("/", steps)
}

# METADATA
# description: what a rule finds at the beginning of a file
at(file_, message, remedy) := {"file": file_, "row": 1, "column": 1, "message": message, "remedy": remedy}
