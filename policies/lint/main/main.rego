# METADATA
# title: The report of all lint rules
package lint.main

# METADATA
# description: what every rule finds, with the name of the rule
report contains object.union(violation, {"rule": rule}) if {
	some rule, found in data.lint.rules
	some violation in found.report
}
