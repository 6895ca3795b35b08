# METADATA
# title: Nothing is left to be done
# description: >-
#   What is to be done is done, or is no part of a control. What `kensa new` leaves open is marked FILL_IN, for which the build
#   writes no bundle.
package lint.rules.no_todo

import data.lint.ast

report contains violation if {
	some files in [input.sources, input.pages]
	some file, text in files
	not startswith(file, "policies/lint/rules/no_todo/")
	regex.match(_mark, text)
	some i, line in split(text, "\n")
	found := regex.find_n(_mark, line, 1)[0]
	location := {"row": i + 1, "col": indexof(line, found) + 1}
	remedy := $"do it, and remove the mark {found}"
	violation := ast.violation(file, {"location": location}, "something is left to be done", remedy)
}

_mark := `\b(TODO|FIXME|XXX)\b`
