package lint.rules.catalogue_standards_test

import data.lint.rules.catalogue_standards
import data.lint.testing

catalogue := {"EC2.1": {"standards": ["PCI DSS v4.0.1", "NIST SP 800-53 Rev. 5"]}, "EC2.2": {"standards": []}}

report_on(control) := report if {
	report := catalogue_standards.report with data.catalogue as catalogue
		with input as testing.with_sources({}, {"annotations": [testing.control("controls.ec2.one", {"custom": control})]})
}

test_same if report_on({"id": "EC2.1", "standards": ["NIST SP 800-53 Rev. 5", "PCI DSS v4.0.1"]}) == set()

test_in_none if report_on({"id": "EC2.2"}) == set()

test_own if report_on({"id": "Kensa.EC2.1", "own": true}) == set()

test_none_named if report_on({"id": "EC2.1"}) == {wrong}

test_one_left_out if report_on({"id": "EC2.1", "standards": ["PCI DSS v4.0.1"]}) == {wrong}

wrong := testing.at(
	"policies/controls/ec2/one/one.rego",
	"Security Hub has EC2.1 in other standards",
	`write standards: ["PCI DSS v4.0.1","NIST SP 800-53 Rev. 5"]`,
)
