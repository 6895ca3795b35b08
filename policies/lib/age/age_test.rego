package lib.age_test

import data.lib.age

times := {
	"1970-01-01T00:00:00Z": 0,
	"1970-01-01T00:00:00.001Z": 1,
	"1999-12-31T23:59:59Z": 946684799000,
	"2000-02-29T12:00:00+09:00": 951793200000,
	"2018-05-11T17:51:41.919+0000": 1526061101919,
	"2024-02-29T23:59:60Z": 1709251200000,
	"2026-11-22T23:33:49-05:30": 1795410229000,
	"2026-11-22T23:33:49.5Z": 1795390429500,
	"2026-11-22T23:33:49.123456789Z": 1795390429123,
	"9999-12-31T23:59:59.999Z": 253402300799999,
}

no_times := [
	"",
	"yesterday",
	"2026-11-22",
	"2026-11-22T23:33:49",
	"2026-11-22 23:33:49Z",
	"2026/11/22T23:33:49Z",
	"2026-11-22T23:33:49.Z",
	"2026-11-22T23:33:49,5Z",
	"2026-11-22T23:33:49.5x5Z",
	"2026-11-22T23:33:49+24:00",
	"2026-11-22T23:33:49+09:60",
	"2026-11-22T23:33:49+9:000",
	"2026-11-22T23:33:49 09:00",
	"2026-11-22T24:00:00Z",
	"2026-11-22T23:60:00Z",
	"2026-11-22T23:33:61Z",
	"2026-11-22T2x:33:49Z",
	"2026-11-00T23:33:49Z",
	"2026-11-31T23:33:49Z",
	"2026-12-32T23:33:49Z",
	"2026-13-01T23:33:49Z",
	"2026-00-01T23:33:49Z",
	"2026-02-29T23:33:49Z",
	"2100-02-29T23:33:49Z",
	"1969-12-31T23:59:59Z",
	"April 29, 2016 10:11:26 AM",
	1602023249,
	99999999999,
	253402300800000,
	-1,
]

test_milliseconds[time] if {
	some time, expected in times
	age.milliseconds(time) == expected
}

test_milliseconds_of_a_number if age.milliseconds(1795390429123) == 1795390429123

test_no_time[name] if {
	some time in no_times
	name := json.marshal(time)
	age.milliseconds(time) == null
}

test_gaps_of_a_time[time] if {
	some time, _ in times
	age.milliseconds_gaps(time) == set()
}

test_gaps_of_no_time[name] if {
	some time in no_times
	name := json.marshal(time)
	age.milliseconds_gaps(time) == {{"path": [], "reason": "unknown_value"}}
}

test_gaps_of_another_type[name] if {
	some value in [true, null, [], {}]
	name := json.marshal(value)
	age.milliseconds_gaps(value) == {{"path": [], "reason": "type"}}
	age.milliseconds(value) == null
}

test_days if age.days("2026-11-22T12:00:00Z", "2026-11-24T00:00:00Z") == 1.5

test_days_before if age.days("2026-11-24T00:00:00Z", 1795305600000) == -2

test_days_of_no_time if age.days("2026-11-22T12:00:00Z", "soon") == null

test_days_across_a_leap_day if age.days("2024-02-28T00:00:00Z", "2024-03-01T00:00:00Z") == 2

test_days_across_no_leap_day if age.days("2100-02-28T00:00:00Z", "2100-03-01T00:00:00Z") == 1

test_of_reason if {
	age.of_reason("User initiated (1970-01-02 00:00:01 GMT)") == 86401000
	age.of_reason_gaps("User initiated (1970-01-02 00:00:01 GMT)") == set()
}

test_no_time_in_reason[text] if {
	some text in ["", "User initiated", "(1970-01-02T00:00:01 GMT)", "(1970-01-02 00:00:01 GMT) ", "(1970-13-02 00:00:01 GMT)"]
	age.of_reason(text) == null
	age.of_reason_gaps(text) == {{"path": [], "reason": "unknown_value"}}
}

test_reason_of_another_type if age.of_reason_gaps(7) == {{"path": [], "reason": "type"}}

test_days_since_reason if {
	age.days_since_reason("User initiated (2026-11-01 00:00:00 GMT)", "2026-11-02T12:00:00.000Z") == 1.5
}

test_days_since_no_reason if age.days_since_reason("User initiated", "2026-11-02T12:00:00.000Z") == null
