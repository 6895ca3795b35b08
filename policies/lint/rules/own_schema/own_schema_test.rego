package lint.rules.own_schema_test

import data.lint.rules.own_schema
import data.lint.testing

schema(steps) := {
	"path": [{"type": "var", "value": "input"}],
	"schema": [{"type": "string", "value": step} | some step in steps],
}

test_own if {
	report := own_schema.report with input as testing.with_sources({}, {"annotations": [testing.control(
		"controls.ec2.one",
		{"schemas": [schema(["schema", "controls", "ec2", "one"])]},
	)]})
	report == set()
}

test_of_another if {
	own := schema(["schema", "controls", "ec2", "one"])
	report := own_schema.report with input as testing.with_sources({}, {"annotations": [
		testing.control("controls.ec2.none", {}),
		testing.control("controls.ec2.one", {"schemas": [own, own]}),
		testing.control("controls.ec2.two", {"schemas": [own]}),
	]})
	report == {testing.at(
		file,
		"METADATA schemas does not name the schema of the control",
		$"write `- input: schema.{name}`, alone",
	) |
		some name in ["controls.ec2.none", "controls.ec2.one", "controls.ec2.two"]
		file := testing.file(name)
	}
}
