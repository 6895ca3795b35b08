package lint.rules.assignment_test

import data.lint.rules.assignment
import data.lint.testing

file := "policies/lib/a/a.rego"

test_told_apart if {
	source := `package a

default x := false

x if {
	y := input.z
	y == 1
}

z contains 1

f(a) := a
`
	report := assignment.report with input as testing.sources({file: source})
	report == set()
}

test_single if {
	source := `package a

default x = true

y = 1

z if {
	1 = input.a
	input.b == 1
}
`
	report := assignment.report with input as testing.sources({file: source})
	report == {
		testing.at(file, "x is given its value with =", "write :="),
		testing.at(file, "y is given its value with =", "write :="),
		testing.at(file, "= may bind or compare", "write := to bind, == to compare"),
	}
}
