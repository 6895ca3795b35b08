package lib.verdict_test

import data.lib.verdict

facts := {
	"applicable": [true],
	"compliant": [true],
	"violations": set(),
	"missing": set(),
	"applicability_gaps": set(),
	"compliance_gaps": set(),
	"blocking": set(),
	"pervasive": set(),
}

open_port := {"code": "open", "path": ["rules", 1, "port"]}

elsewhere := {"code": "open", "path": ["configuration"]}

absent_engine := {"path": ["engine"], "reason": "absent"}

null_engine := {"path": ["engine"], "reason": "null"}

absent_port := {"path": ["rules", 0, "port"], "reason": "absent"}

unreadable_port := {"path": ["rules", 0, "port"], "reason": "type"}

same_element := {"path": ["rules", 1, "protocol"], "reason": "type"}

cases := {
	"a pass": {"facts": {}, "compliance": "COMPLIANT"},
	"not applicable": {
		"facts": {"applicable": [false], "compliant": [false], "compliance_gaps": {absent_engine}},
		"compliance": "NOT_APPLICABLE",
	},
	"not applicable, but by what is not there": {
		"facts": {"applicable": [false], "applicability_gaps": {absent_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {absent_engine},
	},
	"applicability undefined": {"facts": {"applicable": []}, "compliance": "INSUFFICIENT_DATA"},
	"applicability no boolean": {"facts": {"applicable": ["yes"]}, "compliance": "INSUFFICIENT_DATA"},
	"compliance undefined": {"facts": {"compliant": []}, "compliance": "INSUFFICIENT_DATA"},
	"compliance no boolean": {"facts": {"compliant": ["yes"]}, "compliance": "INSUFFICIENT_DATA"},
	"a pass over a gap": {
		"facts": {"compliance_gaps": {absent_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {absent_engine},
	},
	"a pass over a gap in what decides applicability": {
		"facts": {"applicability_gaps": {absent_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {absent_engine},
	},
	"a pass over what the control misses": {
		"facts": {"missing": {absent_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {absent_engine},
	},
	"a pass that contradicts its violations": {
		"facts": {"violations": {open_port}},
		"compliance": "INSUFFICIENT_DATA",
	},
	"a violation": {
		"facts": {"compliant": [false], "violations": {open_port}},
		"compliance": "NON_COMPLIANT",
		"violations": {open_port},
	},
	"a failure without a violation": {"facts": {"compliant": [false]}, "compliance": "INSUFFICIENT_DATA"},
	"a violation beside what is absent": {
		"facts": {"compliant": [false], "violations": {open_port}, "compliance_gaps": {absent_engine}},
		"compliance": "NON_COMPLIANT",
		"violations": {open_port},
	},
	"a violation that absence may have caused": {
		"facts": {
			"compliant": [false],
			"violations": {open_port},
			"compliance_gaps": {absent_engine},
			"blocking": {absent_engine},
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {absent_engine},
	},
	"a violation that null may have caused": {
		"facts": {"compliant": [false], "violations": {open_port}, "compliance_gaps": {null_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {null_engine},
	},
	"a violation of what may not apply": {
		"facts": {"compliant": [false], "violations": {open_port}, "applicability_gaps": {null_engine}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {null_engine},
	},
	"a violation beside an unreadable element": {
		"facts": {"compliant": [false], "violations": {open_port}, "compliance_gaps": {unreadable_port}},
		"compliance": "NON_COMPLIANT",
		"violations": {open_port},
	},
	"a violation beside an element that may decide on it": {
		"facts": {
			"compliant": [false],
			"violations": {open_port},
			"compliance_gaps": {unreadable_port},
			"pervasive": {unreadable_port},
		},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {unreadable_port},
	},
	"a violation in an unreadable element": {
		"facts": {"compliant": [false], "violations": {open_port}, "compliance_gaps": {same_element}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {same_element},
	},
	"a violation elsewhere than an unreadable element": {
		"facts": {"compliant": [false], "violations": {elsewhere}, "compliance_gaps": {unreadable_port}},
		"compliance": "INSUFFICIENT_DATA",
		"missing": {unreadable_port},
	},
	"only the violations that hold": {
		"facts": {
			"compliant": [false],
			"violations": {open_port, elsewhere},
			"compliance_gaps": {absent_port},
			"blocking": {absent_port},
		},
		"compliance": "NON_COMPLIANT",
		"violations": {open_port},
	},
}

judge(given) := answer if {
	answer := verdict.not_applicable(given.applicable, given.applicability_gaps)
} else := verdict.of(given)

test_of[name] if {
	some name, case in cases
	judge(object.union(facts, case.facts)) == {
		"compliance": case.compliance,
		"violations": object.get(case, "violations", set()),
		"missing": object.get(case, "missing", set()),
	}
}
