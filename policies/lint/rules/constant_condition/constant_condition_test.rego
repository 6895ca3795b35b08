package lint.rules.constant_condition_test

import data.lint.rules.constant_condition
import data.lint.testing

file := "policies/lib/a/a.rego"

remedy := "remove it, or compare with what the control reads"

test_depends if {
	source := `package a

x := 1

y contains 1

z if count(input.a) == 0
`
	report := constant_condition.report with input as testing.sources({file: source})
	report == set()
}

test_constant if {
	source := `package a

x if 1 == 1

y if {
	true
	input.a == 1
}
`
	report := constant_condition.report with input as testing.sources({file: source})
	report == {
		testing.at(file, "both sides are constants", remedy),
		testing.at(file, "a constant is no condition", remedy),
	}
}
