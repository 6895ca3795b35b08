# METADATA
# title: A policy asks nothing of its surroundings
# description: >-
#   The same document gets the same verdict at any time and anywhere, so that a report can be repeated.
package lint.rules.no_clock

import data.lint.ast

report contains ast.violation(file, call.node, message, remedy) if {
	some file, calls in ast.calls
	some call in calls
	remedy := _remedies[call.name]
	message := $"{call.name} gives another answer elsewhere or later"
}

_remedies := {
	"time.now_ns": _time,
	"http.send": _network,
	"net.lookup_ip_addr": _network,
	"opa.runtime": _parameter,
	"rand.intn": _parameter,
	"uuid.rfc4122": _parameter,
}

_time := "compare with input.evaluatedAt, the time of the audit"

_network := "judge what AWS Config recorded; another resource is joined through custom.related"

_parameter := "what an audit sets is a parameter: custom.parameters"
