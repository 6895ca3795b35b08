# METADATA
# description: |
#   a control's verdict from its answers and its gaps. facts holds
#   applicable, compliant: [answer], or [] where the rule is undefined
#   violations, missing: what the control's own rules of these names hold
#   applicability_gaps, compliance_gaps: fields that the answer reads and that could not be used
#   blocking: those gaps whose absence alone can turn an answer into false (below a negation, for example)
#   pervasive: those gaps in elements of a list that bear on more than violations of the same element
package lib.verdict

# METADATA
# description: |
#   the verdict on what a control does not apply to; undefined on anything else. It comes first, because nothing but
#   these two facts may bear on it: what else the control reads is not looked at
not_applicable(applicable, gaps) := {"compliance": "NOT_APPLICABLE", "violations": set(), "missing": set()} if {
	applicable == [false]
	count(gaps) == 0
}

# METADATA
# description: the verdict on anything else, always with the same three keys
of(facts) := {"compliance": "NON_COMPLIANT", "violations": proven, "missing": set()} if {
	facts.applicable == [true]
	facts.compliant == [false]
	not blocked(facts.applicability_gaps, facts.blocking)
	proven := proven_violations(facts)
	count(proven) > 0
} else := {"compliance": "COMPLIANT", "violations": set(), "missing": set()} if {
	facts.applicable == [true]
	facts.compliant == [true]
	count(facts.violations) == 0
	count(facts.missing) == 0
	count(facts.applicability_gaps) == 0
	count(facts.compliance_gaps) == 0
} else := {
	"compliance": "INSUFFICIENT_DATA",
	"violations": set(),
	"missing": ((facts.missing | facts.applicability_gaps) | facts.compliance_gaps),
}

# a null or a value of a wrong type can turn any answer; an absent one only where its absence does
blocks(gap, _) if gap.reason != "absent"

blocks(gap, blocking) if gap in blocking

blocked(gaps, blocking) if {
	some gap in gaps
	blocks(gap, blocking)
}

proven_violations(facts) := {violation |
	some violation in facts.violations
	not doubtful(violation, facts)
}

doubtful(violation, facts) if {
	some gap in facts.compliance_gaps
	blocks(gap, facts.blocking)
	bears_on(gap, violation, facts)
}

# a gap bears on every violation but those of another element of its list
bears_on(gap, _, facts) if gap in facts.pervasive

bears_on(gap, violation, _) if not apart(gap.path, violation.path)

apart(path, other) if {
	some position, step in path
	is_number(step)
	is_number(other[position])
	step != other[position]
	array.slice(path, 0, position) == array.slice(other, 0, position)
}
