# METADATA
# title: A control of Security Hub refers to its own section of AWS's page
# description: >-
#   What is copied from another control keeps its references, and whoever follows them reads of another rule.
package lint.rules.own_page

import data.lint.ast

report contains ast.violation(control.file, place, message, remedy) if {
	some control in ast.controls
	id := control.custom.id
	not _is_unknown(id)
	object.get(control.custom, "own", false) == false
	references := {resource.ref | some resource in object.get(control.metadata, "related_resources", [])}
	not _section(id) in references
	place := ast.place(control.file, "related_resources:")
	message := $"related_resources does not name AWS's own section on {id}"
	remedy := $"write `- ref: {_section(id)}`"
}

# Of such an id another rule says more.
_is_unknown(id) if {
	catalogue := data.catalogue
	not catalogue[id]
}

_section(id) := $"https://docs.aws.amazon.com/securityhub/latest/userguide/{service}-controls.html#{anchor}" if {
	service := lower(split(id, ".")[0])
	anchor := replace(lower(id), ".", "-")
}
