package lint.rules.catalogue_severity_test

import data.lint.rules.catalogue_severity
import data.lint.testing

catalogue := {"EC2.1": {"severity": "CRITICAL"}}

test_same if {
	report := catalogue_severity.report with data.catalogue as catalogue
		with input as testing.with_sources({}, {"annotations": [
			testing.control("controls.ec2.one", {"custom": {"id": "EC2.1", "severity": "CRITICAL"}}),
			testing.control("controls.ec2.own", {"custom": {"id": "Kensa.EC2.1", "own": true, "severity": "LOW"}}),
		]})
	report == set()
}

test_another if {
	report := catalogue_severity.report with data.catalogue as catalogue
		with input as testing.with_sources({}, {"annotations": [testing.control(
			"controls.ec2.one",
			{"custom": {"id": "EC2.1", "severity": "LOW"}},
		)]})
	report == {testing.at(
		"policies/controls/ec2/one/one.rego",
		"Security Hub gives EC2.1 the severity CRITICAL",
		"write severity: CRITICAL",
	)}
}
