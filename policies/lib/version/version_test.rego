package lib.version_test

import data.lib.version

parts := {
	"8.0.35": [8, 0, 35],
	"postgres 14.7": [14, 7],
	"OpenSearch_2.11": [2, 11],
	"8.0.mysql_aurora.3.04.0": [8, 0],
	"19.0.0.0.ru-2023-01.rur-2023-01.r1": [19, 0, 0, 0],
	"11.22-rds.20240418": [11, 22],
	"1.08": [1, 8],
	"1.30": [1, 30],
	"7": [7],
	"0": [0],
	"v1.2.": [1, 2],
}

comparisons := [
	["8.0.35", "8.0.36", -1],
	["8.0.35", "8.0.4", 1],
	["8.0", "8.0.0", 0],
	["8.0.0", "8.0", 0],
	["8", "8.0.1", -1],
	["postgres 14.7", "14.10", -1],
	["OpenSearch_2.11", "2.9", 1],
	["1.08", "1.8", 0],
]

test_parts[text] if {
	some text, expected in parts
	version.parts(text) == expected
	version.parts_gaps(text) == set()
}

test_compare[name] if {
	some [own, other, expected] in comparisons
	name := concat(" and ", [own, other])
	version.compare(own, other) == expected
}

test_is_older[name] if {
	some [own, other, expected] in comparisons
	name := concat(" and ", [own, other])
	version.is_older(own, other) == expected < 0
}

test_no_version[name] if {
	some name, reason in {"latest": "unknown_value", "": "unknown_value", ".": "unknown_value"}
	version.parts(name) == null
	version.parts_gaps(name) == {{"path": [], "reason": reason}}
	version.compare(name, "8.0") == null
	version.is_older(name, "8.0")
	version.is_older("8.0", name)
}

test_another_type[name] if {
	some value in [8, true, null, [], {}]
	name := json.marshal(value)
	version.parts(value) == null
	version.parts_gaps(value) == {{"path": [], "reason": "type"}}
}
