package lib.tags_test

import data.lib.tags

cases := {
	"no tags": {"tags": {}, "keys": set(), "lacking": {"owner", "team"}},
	"tags of AWS": {
		"tags": {"aws:cloudformation:stack-name": "reports", "AWS:created": "yes"},
		"keys": set(),
		"lacking": {"owner", "team"},
	},
	"some": {"tags": {"team": "finance", "aws:x": "y"}, "keys": {"team"}, "lacking": {"owner"}},
	"all, one without a value": {"tags": {"team": "", "owner": "alice"}, "keys": {"owner", "team"}, "lacking": set()},
	"another case": {"tags": {"Team": "finance", "OWNER": "alice"}, "keys": {"Team", "OWNER"}, "lacking": {"owner", "team"}},
	"no map": {"tags": null, "keys": set(), "lacking": {"owner", "team"}},
}

test_user_keys[name] if {
	some name, case in cases
	tags.user_keys(case.tags) == case.keys
}

test_lacking[name] if {
	some name, case in cases
	tags.lacking(case.tags, ["owner", "team"]) == case.lacking
}
