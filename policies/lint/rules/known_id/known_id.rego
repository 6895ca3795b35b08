# METADATA
# title: An id is one of Security Hub's, or marked as the pack's own
# description: >-
#   An id that only looks like one of Security Hub's would be taken for it. The pack's own controls say
#   `custom.own: true`. policies/catalogue.json holds the facts of the catalogue.
package lint.rules.known_id

import data.lint.ast

report contains ast.violation(control.file, place, message, remedy) if {
	catalogue := data.catalogue
	some control in ast.controls
	id := control.custom.id
	_is_own(control) == false
	not catalogue[id]
	place := ast.place(control.file, id)
	message := $"{id} is no control of Security Hub"
	remedy := _remedy(id)
}

report contains ast.violation(control.file, place, message, remedy) if {
	some control in ast.controls
	id := control.custom.id
	_is_own(control)
	data.catalogue[id]
	place := ast.place(control.file, "own: true")
	message := $"{id} is a control of Security Hub, not the pack's own"
	remedy := "remove `own: true`, or take another id"
}

_is_own(control) := object.get(control.custom, "own", false)

_remedy(id) := $"write {known}" if {
	some known, _ in data.catalogue
	lower(known) == lower(id)
} else := "take an id of policies/catalogue.json, or mark the control as the pack's own: `own: true` below `custom:`"
