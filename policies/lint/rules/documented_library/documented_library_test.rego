package lint.rules.documented_library_test

import data.lint.rules.documented_library
import data.lint.testing

source := `package lib.cidr

is_public(cidr) if _parsed(cidr) == "0.0.0.0/0"

is_public(cidr) if _parsed(cidr) == "::/0"

_parsed(cidr) := cidr
`

test_documented if {
	report := documented_library.report with input as testing.with_sources(
		{
			"policies/controls/ec2/one/one.rego": "package controls.ec2.one\n\ncompliant := true",
			"policies/lib/cidr/cidr.rego": source,
			"policies/lib/cidr/cidr_test.rego": "package lib.cidr_test\n\ntest_nothing := true",
		},
		{"annotations": [
			testing.control("lib.cidr", {"description": "address ranges"}),
			testing.control("lib.cidr.is_public", {"scope": "rule", "description": "true for all addresses"}),
		]},
	)
	report == set()
}

test_undocumented if {
	report := documented_library.report with input as testing.with_sources(
		{"policies/lib/cidr/cidr.rego": source},
		{"annotations": [testing.control("lib.cidr", {"description": " "})]},
	)
	report == {
		testing.at(
			"policies/lib/cidr/cidr.rego",
			"package lib.cidr has no description",
			"write METADATA above it, with a description",
		),
		testing.at(
			"policies/lib/cidr/cidr.rego",
			"is_public has no description",
			"write METADATA above it, with a description; or begin its name with _ if no other package needs it",
		),
	}
}
