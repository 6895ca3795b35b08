# METADATA
# title: Times and ages
# description: |
#   a time is an RFC 3339 text, as AWS Config and the services write it, or a number of milliseconds since 1970. There
#   is no clock: what is old is told by input.evaluatedAt
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html
package lib.age

import data.lib.shape

# METADATA
# title: Days between two times
# description: |
#   the days from one time to another, with fractions; below 0 if the other is the earlier one, null if either is no
#   time. Age of a key: days(key.createDate, input.evaluatedAt)
default days(_, _) := null

days(from, to) := (milliseconds(to) - milliseconds(from)) / 86400000

# METADATA
# title: Milliseconds since 1970
# description: a time as milliseconds since 1970; null for what is no time
default milliseconds(_) := null

milliseconds(time) := value if {
	value := shape.whole(time)
	is_number(value)
	value >= earliest
	value <= latest
}

milliseconds(time) := read(text) if {
	text := shape.whole(time)
	is_string(text)
}

read(text) := ((seconds * 1000) + fraction(zoned.fraction)) - (zoned.minutes * 60000) if {
	zoned := zone(substring(text, 19, -1))
	seconds := (days_since_1970(date(text)) * 86400) + time_of_day(text)
}

# METADATA
# title: A time in a sentence
# description: |
#   the time in what EC2 says of why an instance changed its state, User initiated (2026-01-31 12:00:00 GMT), as
#   milliseconds since 1970; null for a sentence without one
default of_reason(_) := null

of_reason(sentence) := read(concat("", [day, "T", time, "Z"])) if {
	text := shape.whole(sentence)
	is_string(text)
	start := indexof(text, "(")
	day := substring(text, start + 1, 10)
	substring(text, start + 11, 1) == " "
	time := substring(text, start + 12, 8)
	substring(text, start + 20, -1) == " GMT)"
}

# METADATA
# title: Days since a change of state
# description: the days from the time in such a sentence to a time, with fractions; null if either is none
default days_since_reason(_, _) := null

days_since_reason(sentence, to) := (milliseconds(to) - of_reason(sentence)) / 86400000

# METADATA
# title: What says no time
# description: why a sentence says no time
of_reason_gaps(value) := {{"path": [], "reason": "type"}} if {
	not is_string(value)
} else := {{"path": [], "reason": "unknown_value"}} if {
	of_reason(value) == null
} else := set()

# METADATA
# title: What is no time
# description: why a value is no time
milliseconds_gaps(value) := {{"path": [], "reason": "type"}} if {
	not is_number(value)
	not is_string(value)
} else := {{"path": [], "reason": "unknown_value"}} if {
	milliseconds(value) == null
} else := set()

# smaller numbers are seconds, not milliseconds; larger ones are beyond the year 9999
earliest := 100000000000

latest := 253402300799999

date(text) := {"year": year, "month": month, "day": day} if {
	year := (two_digits(text, 0) * 100) + two_digits(text, 2)
	year >= 1970
	substring(text, 4, 1) == "-"
	month := two_digits(text, 5)
	substring(text, 7, 1) == "-"
	day := two_digits(text, 8)
	substring(text, 10, 1) == "T"
	day >= 1
	day <= days_of_month(year, month)
}

days_of_month(year, 2) := 29 if is_leap(year)

days_of_month(year, 2) := 28 if not is_leap(year)

days_of_month(_, month) := 30 if month in [4, 6, 9, 11]

days_of_month(_, month) := 31 if month in [1, 3, 5, 7, 8, 10, 12]

is_leap(year) if year % 400 == 0

is_leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

# counted from March on, so that the leap day is the last of its year
days_since_1970(day) := ((era * 146097) + day_of_era(year - (era * 400), month, day.day)) - 719468 if {
	month := (day.month + 9) % 12
	year := day.year - floor(month / 10)
	era := floor(year / 400)
}

day_of_era(year, month, day) := (((year * 365) + floor(year / 4)) - floor(year / 100)) + day_of_year if {
	day_of_year := (floor(((153 * month) + 2) / 5) + day) - 1
}

time_of_day(text) := ((hours * 3600) + (minutes * 60)) + seconds if {
	hours := two_digits(text, 11)
	hours < 24
	substring(text, 13, 1) == ":"
	minutes := two_digits(text, 14)
	minutes < 60
	substring(text, 16, 1) == ":"
	seconds := two_digits(text, 17)
	seconds < 61
}

zone(rest) := {"fraction": trim_suffix(rest, "Z"), "minutes": 0} if endswith(rest, "Z")

zone(rest) := {"fraction": substring(rest, 0, start), "minutes": minutes} if {
	some length in [5, 6]
	start := count(rest) - length
	start >= 0
	sign := signs[substring(rest, start, 1)]
	digits := replace(substring(rest, start + 1, -1), ":", "")
	count(digits) == 4
	hours := two_digits(digits, 0)
	hours < 24
	rest_of_hour := two_digits(digits, 2)
	rest_of_hour < 60
	minutes := sign * ((hours * 60) + rest_of_hour)
}

signs := {"+": 1, "-": -1}

fraction("") := 0

fraction(text) := ((digit(padded, 1) * 100) + (digit(padded, 2) * 10)) + digit(padded, 3) if {
	startswith(text, ".")
	count(text) > 1
	trim(text, "0123456789") == "."
	padded := concat("", [text, "00"])
}

two_digits(text, start) := (digit(text, start) * 10) + digit(text, start + 1)

digit(text, position) := digits[substring(text, position, 1)]

digits := {"0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9}
