# METADATA
# title: An id or alias stands for one control, whatever its case
# description: Reports, exceptions and parameters name controls by these, and whoever types one does not mind its case.
package lint.rules.unique_id

import data.lint.ast

report contains ast.violation(control.file, place, message, remedy) if {
	some key, controls in _by_key
	count(controls) > 1
	others := {other.file | some other in controls}
	first := min(others)
	some control in controls
	control.file != first
	some id in _ids(control)
	lower(id) == key
	place := ast.place(control.file, id)
	message := $"{id} is the id or alias of {first} too"
	remedy := "take another id, or remove the alias"
}

_by_key[lower(id)] contains control if {
	some control in ast.controls
	some id in _ids(control)
}

_ids(control) := array.concat([control.custom.id], object.get(control.custom, "aliases", []))
