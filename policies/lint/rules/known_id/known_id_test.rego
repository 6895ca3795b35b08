package lint.rules.known_id_test

import data.lint.rules.known_id
import data.lint.testing

catalogue := {"EC2.1": {}, "EC2.2": {}}

test_known if {
	report := known_id.report with data.catalogue as catalogue
		with input as testing.with_sources({}, {"annotations": [
			testing.control("controls.ec2.one", {"custom": {"id": "EC2.1"}}),
			testing.control("controls.ec2.two", {"custom": {"id": "Kensa.EC2.1", "own": true}}),
			testing.control("controls.ec2.three", {}),
		]})
	report == set()
}

test_not_known if {
	report := known_id.report with data.catalogue as catalogue
		with input as testing.with_sources({}, {"annotations": [
			testing.control("controls.ec2.one", {"custom": {"id": "EC2.99"}}),
			testing.control("controls.ec2.two", {"custom": {"id": "ec2.2"}}),
			testing.control("controls.ec2.three", {"custom": {"id": "EC2.1", "own": true}}),
		]})
	report == {
		testing.at(
			"policies/controls/ec2/one/one.rego",
			"EC2.99 is no control of Security Hub",
			"take an id of policies/catalogue.json, or mark the control as the pack's own: `own: true` below `custom:`",
		),
		testing.at("policies/controls/ec2/two/two.rego", "ec2.2 is no control of Security Hub", "write EC2.2"),
		testing.at(
			"policies/controls/ec2/three/three.rego",
			"EC2.1 is a control of Security Hub, not the pack's own",
			"remove `own: true`, or take another id",
		),
	}
}
