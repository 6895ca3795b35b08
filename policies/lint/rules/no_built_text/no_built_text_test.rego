package lint.rules.no_built_text_test

import data.lint.rules.no_built_text
import data.lint.testing

file := "policies/controls/ec2/one/one.rego"

remedy := "give a code, and its text under custom.messages; move identifiers that are put together to policies/lib"

test_codes_and_what_a_library_does if {
	report := no_built_text.report with input as testing.sources({
		file: `package controls.ec2.one

violations contains {"code": "open", "path": ["configuration"]}
`,
		"policies/lib/a/a.rego": "package a\n\nx := concat(\"/\", [\"key\", input.id])",
	})
	report == set()
}

test_text if {
	source := `package controls.ec2.one

violations contains {"code": concat("_", ["open", "22"]), "path": ["configuration"]}

message := $"port {input.port}"
`
	report := no_built_text.report with input as testing.sources({file: source})
	report == {
		testing.at(file, "concat puts a text together", remedy),
		testing.at(file, "a template puts a text together", remedy),
	}
}
