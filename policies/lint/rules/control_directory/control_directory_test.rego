package lint.rules.control_directory_test

import data.lint.rules.control_directory
import data.lint.testing

test_complete if {
	report := control_directory.report with input as testing.with_sources({}, {"files": [
		"policies/controls/ec2/one/one.rego",
		"policies/controls/ec2/one/one_test.rego",
		"policies/controls/ec2/one/remediation.en.md",
		"policies/controls/ec2/one/remediation.ja.md",
	]})
	report == set()
}

test_without_cases_and_with_more if {
	more := [
		"policies/controls/ec2/notes.md",
		"policies/controls/ec2/one/data.json",
		"policies/controls/ec2/one/more/more.rego",
		"policies/controls/ec2/one/two.rego",
	]
	files := array.concat(["policies/controls/ec2/one/one.rego"], more)
	report := control_directory.report with input as testing.with_sources({}, {"files": files})
	unexpected := {testing.at(
		file,
		"this file is no part of a control",
		"remove it: policies/controls/<service>/<name>/ holds <name>.rego, <name>_test.rego and remediation.<language>.md",
	) |
		some file in more
	}
	report == unexpected | {testing.at(
		"policies/controls/ec2/one/one.rego",
		"the control has no cases",
		"write them in policies/controls/ec2/one/one_test.rego",
	)}
}
