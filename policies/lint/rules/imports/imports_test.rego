package lint.rules.imports_test

import data.lint.rules.imports
import data.lint.testing

file := "policies/controls/ec2/one/one.rego"

test_packages if {
	source := `package controls.ec2.one

import data.lib.shape
import data.main.aws_ec2_securitygroup
`
	report := imports.report with input as testing.sources({file: source})
	report == set()
}

test_others if {
	source := `package controls.ec2.one

import rego.v1

import data.lib.shape.or
import input.configuration
`
	report := imports.report with input as testing.sources({file: source})
	report == {
		testing.at(file, "rego.v1 is in force without it", "remove the import"),
		testing.at(file, "a rule is imported, not its package", "import data.lib.shape"),
		testing.at(file, "a part of input goes by another name", "write input.… where it is read"),
	}
}
