# METADATA
# title: A control of Security Hub names the standards that Security Hub has it in
# description: Who chooses controls by `--standard` would miss one that does not say that it is part of it.
package lint.rules.catalogue_standards

import data.lint.ast

report contains ast.violation(control.file, place, message, $"write standards: {json.marshal(standards)}") if {
	catalogue := data.catalogue
	some control in ast.controls
	standards := catalogue[control.custom.id].standards
	{name | some name in object.get(control.custom, "standards", [])} != {name | some name in standards}
	place := ast.place(control.file, _key(control))
	message := $"Security Hub has {control.custom.id} in other standards"
}

_key(control) := "standards:" if control.custom.standards

_key(control) := "severity:" if not control.custom.standards
