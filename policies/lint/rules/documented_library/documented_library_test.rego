package lint.rules.documented_library_test

import data.lint.rules.documented_library
import data.lint.testing

file := "policies/lib/cidr/cidr.rego"

source := `package lib.cidr

is_public(cidr) if parsed(cidr) == "0.0.0.0/0"

is_public(cidr) if parsed(cidr) == "::/0"

parsed(cidr) := cidr
`

remedy := "write METADATA above it, with a description"

test_documented if {
	report := documented_library.report with input as testing.with_sources(
		{
			"policies/controls/ec2/one/one.rego": "package controls.ec2.one\n\ncompliant := true",
			file: source,
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
		{file: source},
		{"annotations": [testing.control("lib.cidr", {"description": " "})]},
	)
	report == {
		testing.at(file, "package lib.cidr has no description", remedy),
		testing.at(file, "is_public has no description", remedy),
	}
}

test_used_elsewhere_too[name] if {
	some name, body in {
		"imported": "import data.lib.cidr\n\nx := cidr.parsed(input.y)",
		"renamed": "import data.lib.cidr as c\n\nx := c.parsed(input.y)",
		"by its full name": "x := data.lib.cidr.parsed(input.y)",
	}
	report := documented_library.report with input as testing.with_sources(
		{file: source, "policies/controls/ec2/one/one.rego": concat("\n\n", ["package controls.ec2.one", body])},
		{"annotations": [
			testing.control("lib.cidr", {"description": "address ranges"}),
			testing.control("lib.cidr.is_public", {"scope": "rule", "description": "true for all addresses"}),
		]},
	)
	report == {testing.at(file, "parsed has no description", remedy)}
}
