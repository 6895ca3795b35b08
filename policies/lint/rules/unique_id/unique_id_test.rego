package lint.rules.unique_id_test

import data.lint.rules.unique_id
import data.lint.testing

test_of_one_control if {
	report := unique_id.report with input as testing.with_sources({}, {"annotations": [
		testing.control("controls.ec2.one", {"custom": {"id": "EC2.1", "aliases": ["EC2-001"]}}),
		testing.control("controls.ec2.two", {"custom": {"id": "EC2.2"}}),
	]})
	report == set()
}

test_of_several if {
	sources := {
		"policies/controls/ec2/three/three.rego": "#   id: EC2.3\n#   aliases: [ec2-001]",
		"policies/controls/ec2/two/two.rego": "#   id: ec2.1",
	}
	report := unique_id.report with input as testing.with_sources(sources, {"annotations": [
		testing.control("controls.ec2.one", {"custom": {"id": "EC2.1", "aliases": ["EC2-001"]}}),
		testing.control("controls.ec2.two", {"custom": {"id": "ec2.1"}}),
		testing.control("controls.ec2.three", {"custom": {"id": "EC2.3", "aliases": ["ec2-001"]}}),
		testing.control("controls.ec2.four", {}),
	]})
	report == {
		{
			"file": "policies/controls/ec2/three/three.rego",
			"row": 2,
			"column": 15,
			"message": "ec2-001 is the id or alias of policies/controls/ec2/one/one.rego too",
			"remedy": "take another id, or remove the alias",
		},
		{
			"file": "policies/controls/ec2/two/two.rego",
			"row": 1,
			"column": 9,
			"message": "ec2.1 is the id or alias of policies/controls/ec2/one/one.rego too",
			"remedy": "take another id, or remove the alias",
		},
	}
}
