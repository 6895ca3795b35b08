# METADATA
# title: Versions
# description: |
#   versions of engines, such as 8.0.35, postgres 14.7 and OpenSearch_2.11: the first numbers with dots between them
#   count, whatever stands around them
package lib.version

import data.lib.shape

# METADATA
# title: Older than
# description: |
#   true if a version is older than another one; 8.0 is 8.0.0. Also true where either is no version, so that nothing passes
#   by it
default is_older(_, _) := true

is_older(version, than) := compared < 0 if {
	compared := compare(version, than)
	compared != null
}

# METADATA
# title: Comparison
# description: -1, 0 or 1 if a version is older than, as old as or newer than another one; null if either is none
default compare(_, _) := null

compare(version, other) := sign(padded(own, length), padded(others, length)) if {
	own := parts(version)
	others := parts(other)
	own != null
	others != null
	length := max([count(own), count(others)])
}

# METADATA
# title: Numbers of a version
# description: the numbers of a version, [14, 7]; null for a text without any
default parts(_) := null

parts(version) := [number |
	some part in split(found[0][0], ".")
	number := to_number(concat("", ["0", trim_left(part, "0")]))
] if {
	text := shape.whole(version)
	is_string(text)
	found := regex.find_all_string_submatch_n(`[0-9]+(?:\.[0-9]+)*`, text, 1)
	count(found) > 0
}

# METADATA
# title: What is no version
# description: why a value is no version
parts_gaps(value) := {{"path": [], "reason": "type"}} if {
	not is_string(value)
} else := {{"path": [], "reason": "unknown_value"}} if {
	parts(value) == null
} else := set()

sign(own, others) := -1 if own < others

sign(own, others) := 0 if own == others

sign(own, others) := 1 if own > others

padded(list, length) := array.concat(list, [0 |
	some position in numbers.range(1, length)
	position > count(list)
])
