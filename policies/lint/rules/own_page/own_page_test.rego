package lint.rules.own_page_test

import data.lint.rules.own_page
import data.lint.testing

page := "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1"

test_own if {
	report := own_page.report with input as testing.with_sources({}, {"annotations": [
		testing.control("controls.ec2.one", {"custom": {"id": "EC2.1"}, "related_resources": [{"ref": page}]}),
		testing.control("controls.ec2.two", {"custom": {"id": "Kensa.EC2.1", "own": true}}),
	]})
	report == set()
}

test_of_another if {
	report := own_page.report with input as testing.with_sources({}, {"annotations": [
		testing.control("controls.ec2.none", {"custom": {"id": "EC2.1"}}),
		testing.control("controls.ec2.two", {"custom": {"id": "EC2.12"}, "related_resources": [{"ref": page}]}),
	]})
	report == {
		testing.at(
			"policies/controls/ec2/none/none.rego",
			"related_resources does not name AWS's own section on EC2.1",
			$"write `- ref: {page}`",
		),
		testing.at(
			"policies/controls/ec2/two/two.rego",
			"related_resources does not name AWS's own section on EC2.12",
			$"write `- ref: {page}2`",
		),
	}
}

test_not_in_the_catalogue if {
	report := own_page.report with data.catalogue as {"EC2.2": {}}
		with input as testing.with_sources({}, {"annotations": [testing.control(
			"controls.ec2.one",
			{"custom": {"id": "EC2.1"}},
		)]})
	report == set()
}
