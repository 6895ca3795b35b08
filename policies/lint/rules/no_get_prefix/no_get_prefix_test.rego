package lint.rules.no_get_prefix_test

import data.lint.rules.no_get_prefix
import data.lint.testing

file := "policies/lib/a/a.rego"

test_what_it_is if {
	report := no_get_prefix.report with input as testing.sources({file: "package a\n\nports := [1]\n\ntarget_list := 1"})
	report == set()
}

test_how if {
	report := no_get_prefix.report with input as testing.sources({file: "package a\n\nget_ports(x) := x"})
	report == {testing.at(file, "get_ports says how, not what", "name it ports, or by what is special of it")}
}
