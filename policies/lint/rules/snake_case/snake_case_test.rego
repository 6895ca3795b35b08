package lint.rules.snake_case_test

import data.lint.rules.snake_case
import data.lint.testing

file := "policies/lib/a/a.rego"

test_names if {
	source := `package a

_is_open(rule_, _) if {
	some port_1, _ in rule_.toPorts
	cidr := input.cidrIp
	port_1 == cidr
}
`
	report := snake_case.report with input as testing.sources({file: source})
	report == set()
}

test_other_names if {
	source := `package a

isOpen(theRule) if {
	some toPort in theRule.ports
	cidrIp := theRule.cidrIp
	cidrIp == toPort
}
`
	report := snake_case.report with input as testing.sources({file: source})
	report == {testing.at(
		file,
		$"{name} is not written in snake_case",
		"use small letters, digits and underscores",
	) |
		some name in ["isOpen", "theRule", "toPort", "cidrIp"]
	}
}
