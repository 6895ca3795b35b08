package lint.rules.no_clock_test

import data.lint.rules.no_clock
import data.lint.testing

file := "policies/lib/a/a.rego"

test_nothing_asked if {
	report := no_clock.report with input as testing.sources({file: "package a\n\nx := input.evaluatedAt"})
	report == set()
}

test_clock_and_network if {
	source := `package a

x if time.now_ns() > 1

y := http.send({})
`
	report := no_clock.report with input as testing.sources({file: source})
	report == {
		testing.at(
			file,
			"time.now_ns gives another answer elsewhere or later",
			"compare with input.evaluatedAt, the time of the audit",
		),
		testing.at(
			file,
			"http.send gives another answer elsewhere or later",
			"judge what AWS Config recorded; another resource is joined through custom.related",
		),
	}
}
