package lint.rules.some_in_test

import data.lint.rules.some_in
import data.lint.testing

file := "policies/lib/a/a.rego"

remedy := "write `some x in xs`, `some i, x in xs`, or `x in xs` where x is known"

test_with_in if {
	source := `package a

x if {
	some i, element in input.xs
	input.ys[i] == element
	some key, _ in input.zs
	key in input.xs
}
`
	report := some_in.report with input as testing.sources({file: source})
	report == set()
}

test_without_in if {
	source := `package a

x if input.xs[_] == 1

y if {
	some i
	input.xs[i] == 2
}
`
	report := some_in.report with input as testing.sources({file: source})
	report == {
		testing.at(file, "[_] runs over elements without a name", remedy),
		testing.at(file, "some i does not say what it runs over", remedy),
	}
}
