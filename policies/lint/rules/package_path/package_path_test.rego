package lint.rules.package_path_test

import data.lint.rules.package_path
import data.lint.testing

test_where_they_belong if {
	report := package_path.report with input as testing.sources({
		"policies/controls/ec2/one/one.rego": "package controls.ec2.one",
		"policies/controls/ec2/one/one_test.rego": "package controls.ec2.one_test",
		"policies/lib/kms/kms.rego": "package lib.kms",
		"policies/testing/testing.rego": "package testing",
	})
	report == set()
}

test_elsewhere if {
	report := package_path.report with input as testing.sources({
		"policies/controls/ec2/one/more.rego": "package controls.ec2.one",
		"policies/controls/ec2/one/one_test.rego": "package lib.verdict",
		"policies/controls/ec2/two.rego": "package controls.ec2",
		"policies/testing/testing.rego": "package lib",
	})
	remedy := "move the file, or rename the package after the folder"
	report == {
		testing.at(
			"policies/controls/ec2/one/more.rego",
			"package controls.ec2.one belongs in policies/controls/ec2/one/one.rego",
			remedy,
		),
		testing.at(
			"policies/controls/ec2/one/one_test.rego",
			"package lib.verdict belongs in policies/lib/verdict/verdict.rego",
			remedy,
		),
		testing.at(
			"policies/controls/ec2/two.rego",
			"package controls.ec2 belongs in policies/controls/ec2/ec2.rego",
			remedy,
		),
		testing.at(
			"policies/controls/ec2/two.rego",
			"package controls.ec2 is not named as a control is",
			"name it controls.<service>.<name>",
		),
		testing.at("policies/testing/testing.rego", "package lib belongs in policies/lib/lib.rego", remedy),
	}
}
