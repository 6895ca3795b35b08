# METADATA
# title: A control of Security Hub has the severity that Security Hub gives it
# description: Findings of kensa and of Security Hub are read side by side, and `--fail-on` goes by the severity.
package lint.rules.catalogue_severity

import data.lint.ast

report contains ast.violation(control.file, place, message, $"write severity: {severity}") if {
	catalogue := data.catalogue
	some control in ast.controls
	severity := catalogue[control.custom.id].severity
	control.custom.severity != severity
	place := ast.place(control.file, "severity:")
	message := $"Security Hub gives {control.custom.id} the severity {severity}"
}
