package controls.ecs.secrets_not_in_environment_test

import data.main.aws_ecs_taskdefinition
import data.testing

cases := {
	"no variables": {"input": definition("ACTIVE", [container([])]), "compliance": "COMPLIANT"},
	"other variables": {
		"input": definition("ACTIVE", [container([variable("LOG_LEVEL")]), container([variable("AWS_REGION")])]),
		"compliance": "COMPLIANT",
	},
	"names of which a secret's is a part": {
		"input": definition("ACTIVE", [container([
			variable("MY_AWS_SECRET_ACCESS_KEY"),
			variable("AWS_SECRET_ACCESS_KEY_FILE"),
		])]),
		"compliance": "COMPLIANT",
	},
	"a secret from Secrets Manager": {
		"input": definition("ACTIVE", [object.union(
			container([]),
			{"Secrets": [{"Name": "AWS_SECRET_ACCESS_KEY", "ValueFrom": "my-secret"}]},
		)]),
		"compliance": "COMPLIANT",
	},
	"an access key": {
		"input": definition("ACTIVE", [container([variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")])]),
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(0, 0), in_environment(0, 1)],
	},
	"an access key of the second container": {
		"input": definition("ACTIVE", [
			container([variable("LOG_LEVEL")]),
			container([variable("LOG_LEVEL"), variable("AWS_SECRET_ACCESS_KEY")]),
		]),
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(1, 1)],
	},
	"access to a registry": {
		"input": definition("ACTIVE", [container([variable("ECS_ENGINE_AUTH_DATA")])]),
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(0, 0)],
	},
	"a secret without a value": {
		"input": definition("ACTIVE", [container([{"Name": "AWS_SECRET_ACCESS_KEY", "Value": ""}])]),
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(0, 0)],
	},
	"a name of one's own": {
		"input": definition("ACTIVE", [container([variable("DATABASE_PASSWORD")])]),
		"parameters": {"secretKeys": ["DATABASE_PASSWORD"]},
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(0, 0)],
	},
	"an access key, other names asked for": {
		"input": definition("ACTIVE", [container([variable("AWS_ACCESS_KEY_ID")])]),
		"parameters": {"secretKeys": ["DATABASE_PASSWORD"]},
		"compliance": "COMPLIANT",
	},
	"a secret beside a container that can not be read": {
		"input": definition("ACTIVE", [container([variable("AWS_SECRET_ACCESS_KEY")]), "sidecar"]),
		"compliance": "NON_COMPLIANT",
		"violations": [in_environment(0, 0)],
	},
	"no secret beside a container that can not be read": {
		"input": definition("ACTIVE", [container([variable("LOG_LEVEL")]), "sidecar"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions", 1], "reason": "type"}],
	},
	"inactive": {
		"input": definition("INACTIVE", [container([variable("AWS_SECRET_ACCESS_KEY")])]),
		"compliance": "NOT_APPLICABLE",
	},
	"being deleted": {
		"input": definition("DELETE_IN_PROGRESS", [container([variable("AWS_SECRET_ACCESS_KEY")])]),
		"compliance": "NOT_APPLICABLE",
	},
	"status unknown": {
		"input": definition("active", [container([])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Status"], "reason": "unknown_value"}],
	},
	"status null": {
		"input": definition(null, [container([])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Status"], "reason": "null"}],
	},
	"status of another type": {
		"input": definition(true, [container([])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Status"], "reason": "type"}],
	},
	"status absent": {
		"input": object.union(
			object.remove(definition("ACTIVE", []), ["configuration"]),
			{"configuration": {"ContainerDefinitions": [container([])]}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "Status"], "reason": "absent"}],
	},
	"no containers": {
		"input": definition("ACTIVE", []),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions"], "reason": "empty"}],
	},
	"containers null": {
		"input": definition("ACTIVE", null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions"], "reason": "null"}],
	},
	"containers as text": {
		"input": definition("ACTIVE", "[{\"Environment\":[]}]"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions"], "reason": "type"}],
	},
	"containers absent": {
		"input": object.union(
			object.remove(definition("ACTIVE", []), ["configuration"]),
			{"configuration": {"Status": "ACTIVE"}},
		),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions"], "reason": "absent"}],
	},
	"variables absent": {
		"input": definition("ACTIVE", [{"Name": "web"}]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions", 0, "Environment"], "reason": "absent"}],
	},
	"variables null": {
		"input": definition("ACTIVE", [container(null)]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "ContainerDefinitions", 0, "Environment"], "reason": "null"}],
	},
	"variables as a map": {
		"input": definition("ACTIVE", [container({"AWS_SECRET_ACCESS_KEY": "example"})]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [
			{"path": ["configuration", "ContainerDefinitions", 0, "Environment"], "reason": "type"},
			{
				"path": ["configuration", "ContainerDefinitions", 0, "Environment", "AWS_SECRET_ACCESS_KEY"],
				"reason": "type",
			},
		],
	},
	"name of a variable absent": {
		"input": definition("ACTIVE", [container([{"Value": "example"}])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [name_gap("absent")],
	},
	"name of a variable null": {
		"input": definition("ACTIVE", [container([variable(null)])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [name_gap("null")],
	},
	"name of a variable of another type": {
		"input": definition("ACTIVE", [container([variable(["AWS_SECRET_ACCESS_KEY"])])]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [name_gap("type")],
	},
	"configuration absent": {
		"input": object.remove(definition("ACTIVE", []), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
	"parameter not given": {
		"input": definition("ACTIVE", [container([variable("LOG_LEVEL")])]),
		"parameters": {"secretKeys": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "secretKeys"], "reason": "null"}],
	},
}

in_environment(i, j) := {
	"code": "secret_in_environment",
	"path": ["configuration", "ContainerDefinitions", i, "Environment", j, "Name"],
}

name_gap(reason) := {
	"path": ["configuration", "ContainerDefinitions", 0, "Environment", 0, "Name"],
	"reason": reason,
}

variable(name) := {"Name": name, "Value": "example"}

container(environment) := {"Name": "web", "Environment": environment, "Secrets": []}

definition(status, containers) := {
	"accountId": "111122223333",
	"awsRegion": "eu-west-1",
	"resourceType": "AWS::ECS::TaskDefinition",
	"resourceId": "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7",
	"configuration": {"Family": "web", "Status": status, "ContainerDefinitions": containers},
}

test_cases[name] if {
	some name, case in cases
	judged := aws_ecs_taskdefinition.result with input as case.input
		with data.parameters as testing.parameters("ECS.8", case)
	judged.controls["ECS.8"] == testing.verdict(case)
}
