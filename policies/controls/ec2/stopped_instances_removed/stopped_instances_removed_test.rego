package controls.ec2.stopped_instances_removed_test

import data.main.aws_ec2_instance
import data.testing

cases := {
	"stopped for some days": {"input": stopped("User initiated (2026-11-01 08:30:00 GMT)"), "compliance": "COMPLIANT"},
	"stopped for just as long as is allowed": {
		"input": stopped("User initiated (2026-10-23 12:00:00 GMT)"),
		"compliance": "COMPLIANT",
	},
	"stopped for a second more": {
		"input": stopped("User initiated (2026-10-23 11:59:59 GMT)"),
		"compliance": "NON_COMPLIANT",
		"violations": [too_long],
	},
	"stopped for a year": {
		"input": stopped("Server.ScheduledStop: Stopped due to scheduled retirement (2025-11-22 12:00:00 GMT)"),
		"compliance": "NON_COMPLIANT",
		"violations": [too_long],
	},
	"longer by parameter": {
		"input": stopped("User initiated (2026-11-01 08:30:00 GMT)"),
		"parameters": {"allowedDays": 7},
		"compliance": "NON_COMPLIANT",
		"violations": [too_long],
	},
	"stopped at the time of the report": {
		"input": stopped("User initiated (2026-11-22 12:00:00 GMT)"),
		"compliance": "COMPLIANT",
	},
	"stopped after the time of the report": {
		"input": stopped("User initiated (2026-11-22 12:00:01 GMT)"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("unknown_value")],
	},
	"running": {
		"input": instance({"state": {"name": "running"}, "stateTransitionReason": ""}),
		"compliance": "NOT_APPLICABLE",
	},
	"terminated": {
		"input": instance({
			"state": {"name": "terminated"},
			"stateTransitionReason": "User initiated (2025-11-22 12:00:00 GMT)",
		}),
		"compliance": "NOT_APPLICABLE",
	},
	"a state that is none": {
		"input": instance({"state": {"name": "Stopped"}, "stateTransitionReason": "User initiated (2026-11-01 08:30:00 GMT)"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "state", "name"], "reason": "unknown_value"}],
	},
	"state absent": {
		"input": instance({"stateTransitionReason": "User initiated (2026-11-01 08:30:00 GMT)"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "state"], "reason": "absent"}],
	},
	"state null": {
		"input": instance({"state": {"name": null}, "stateTransitionReason": "User initiated (2026-11-01 08:30:00 GMT)"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "state", "name"], "reason": "null"}],
	},
	"state as text": {
		"input": instance({"state": "stopped", "stateTransitionReason": "User initiated (2026-11-01 08:30:00 GMT)"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "state"], "reason": "type"}],
	},
	"reason without a time": {
		"input": stopped("User initiated"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("unknown_value")],
	},
	"reason empty": {
		"input": stopped(""),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("unknown_value")],
	},
	"reason with a day that is none": {
		"input": stopped("User initiated (2026-02-30 12:00:00 GMT)"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("unknown_value")],
	},
	"reason in another time zone": {
		"input": stopped("User initiated (2026-11-01 08:30:00 JST)"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("unknown_value")],
	},
	"reason absent": {
		"input": instance({"state": {"name": "stopped"}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("absent")],
	},
	"reason null": {"input": stopped(null), "compliance": "INSUFFICIENT_DATA", "missing": [no_time("null")]},
	"reason as a number": {
		"input": stopped(1793534400000),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [no_time("type")],
	},
	"time of the report absent": {
		"input": object.remove(stopped("User initiated (2026-11-01 08:30:00 GMT)"), ["evaluatedAt"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["evaluatedAt"], "reason": "absent"}],
	},
	"parameter not given": {
		"input": stopped("User initiated (2026-11-01 08:30:00 GMT)"),
		"parameters": {"allowedDays": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "allowedDays"], "reason": "null"}],
	},
}

too_long := {"code": "stopped_too_long", "path": ["configuration", "stateTransitionReason"]}

no_time(reason) := {"path": ["configuration", "stateTransitionReason"], "reason": reason}

stopped(reason) := instance({"state": {"name": "stopped"}, "stateTransitionReason": reason})

instance(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EC2::Instance",
	"resourceId": "i-0123456789abcdef0",
	"evaluatedAt": "2026-11-22T12:00:00.000Z",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_ec2_instance.result with input as case.input
		with data.parameters as testing.parameters("EC2.4", case)
	judged.controls["EC2.4"] == testing.verdict(case)
}
