# METADATA
# title: Policy documents
# description: |
#   policies of IAM and of resources. A document is written in many ways: one statement or a list of them, one action or
#   a list; these functions take it apart and give one shape, in which all that may be several is a list or a set.
#   What IAM's grammar does not allow is a gap
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
package lib.policy_document

import data.lib.proof
import data.lib.shape

# METADATA
# title: Statements for an identity
# description: |
#   the statements of a policy that is attached to a user, group or role, each with its path in the document, effect,
#   actions, not_actions, resources, not_resources, principals, not_principals and conditions. Actions are in lower case;
#   a principal has a type and a value, "*" alone is of type AWS; a condition has operator, key (both in lower case)
#   and values
identity_statements(document) := statements(shape.whole(document))

# METADATA
# title: What a policy for an identity lacks
# description: what of such a policy can not be used, and why
identity_statements_gaps(document) := gaps(document, [["Action", "NotAction"], ["Resource", "NotResource"]])

# METADATA
# title: Statements on a resource
# description: the statements of a policy that a resource has, with the same fields
resource_statements(document) := statements(shape.whole(document))

# METADATA
# title: What a policy on a resource lacks
# description: what of such a policy can not be used, and why; each statement names its principals
resource_statements_gaps(document) := gaps(document, [["Action", "NotAction"], ["Principal", "NotPrincipal"]])

# METADATA
# title: An action granted
# description: |
#   true if a statement allows an action, whatever its resources and conditions: one of its actions, with IAM's * and ?,
#   matches, or it has not_actions of which none does
default grants(_, _) := false

grants(statement, action) if {
	statement.effect == "Allow"
	some pattern in statement.actions
	matches(pattern, lower(action))
}

grants(statement, action) if {
	statement.effect == "Allow"
	count(statement.not_actions) > 0
	every pattern in statement.not_actions {
		not matches(pattern, lower(action))
	}
}

# METADATA
# title: For everyone
# description: true if everyone is among the principals of a statement, or all but some are
default is_for_everyone(_) := false

is_for_everyone(statement) if {"type": "AWS", "value": "*"} in statement.principals

is_for_everyone(statement) if count(statement.not_principals) > 0

matches(pattern, action) if glob.match(pattern, null, action)

statements(document) := [described |
	some [path, statement] in located(document)
	described := {
		"path": path,
		"effect": object.get(statement, "Effect", null),
		"actions": lowered(texts(statement, "Action")),
		"not_actions": lowered(texts(statement, "NotAction")),
		"resources": texts(statement, "Resource"),
		"not_resources": texts(statement, "NotResource"),
		"principals": principals(statement, "Principal"),
		"not_principals": principals(statement, "NotPrincipal"),
		"conditions": conditions(statement),
	}
]

located(document) := [[["Statement"], document.Statement]] if {
	is_object(document.Statement)
} else := [[["Statement", position], statement] | some position, statement in document.Statement]

texts(statement, name) := list(object.get(statement, name, []))

list(value) := value if {
	is_array(value)
} else := [value]

lowered(values) := [lower(value) | some value in values]

principals(statement, name) := {{"type": type, "value": value} |
	some type, values in by_type(object.get(statement, name, {}))
	some value in list(values)
}

by_type(principal) := principal if {
	is_object(principal)
} else := {"AWS": principal}

# a set, since WASM has another order of keys than OPA
conditions(statement) := {condition |
	some operator, tests in object.get(statement, "Condition", {})
	some key, values in tests
	condition := {
		"operator": lower(operator),
		"key": lower(key),
		"values": [text | some value in list(values); text := text_of(value)],
	}
}

text_of(value) := value if {
	is_string(value)
} else := json.marshal(value)

gaps(document, needed) := {{"path": [], "reason": "type"}} if {
	not is_object(document)
} else := {{"path": ["Statement"], "reason": reason}} if {
	reason := proof.need(document, "Statement", ["array", "object"])
} else := {{"path": ["Statement"], "reason": "empty"}} if {
	count(document.Statement) == 0
} else := {gap |
	some [path, statement] in located(document)
	some found in gaps_of_statement(statement, needed)
	gap := {"path": array.concat(path, found.path), "reason": found.reason}
}

gaps_of_statement(statement, needed) := union({
	{{"path": ["Effect"], "reason": reason} | reason := proof.need(statement, "Effect", ["string"])},
	{{"path": ["Effect"], "reason": "unknown_value"} |
		is_string(statement.Effect)
		not statement.Effect in ["Allow", "Deny"]
	},
	{{"path": [pair[0]], "reason": "absent"} |
		some pair in needed
		every name in pair {
			not name in object.keys(statement)
		}
	},
	{{"path": array.concat([name], gap.path), "reason": gap.reason} |
		some name in ["Action", "NotAction", "Resource", "NotResource"]
		some gap in gaps_of_texts(statement[name], ["string"])
	},
	{{"path": array.concat([name], path), "reason": "unknown_value"} |
		some name in ["Action", "NotAction", "Resource", "NotResource"]
		some [path, text] in with_paths(statement[name])
		is_string(text)
		not is_pattern(text)
	},
	{{"path": array.concat([name], gap.path), "reason": gap.reason} |
		some name in ["Principal", "NotPrincipal"]
		some gap in gaps_of_principal(statement[name])
	},
	{{"path": array.concat(["Condition"], gap.path), "reason": gap.reason} |
		some gap in gaps_of_condition(statement.Condition)
	},
}) if {
	is_object(statement)
} else := {{"path": [], "reason": proof.element(statement, ["object"])}}

with_paths(value) := [[[position], element] | some position, element in value] if {
	is_array(value)
} else := [[[], value]]

# an action names its service, a resource is an ARN
is_pattern("*")

is_pattern(text) if contains(text, ":")

# a text, or a list of texts that is not empty
gaps_of_texts(value, types) := {{"path": [], "reason": "empty"}} if {
	value == []
} else := {{"path": [position], "reason": reason} |
	some position, element in value
	reason := proof.element(element, types)
} if {
	is_array(value)
} else := {{"path": [], "reason": reason} | reason := proof.element(value, types)}

gaps_of_principal(principal) := {{"path": array.concat([type], gap.path), "reason": gap.reason} |
	some type, values in principal
	some gap in gaps_of_texts(values, ["string"])
} if {
	is_object(principal)
	count(principal) > 0
} else := {{"path": [], "reason": "empty"}} if {
	principal == {}
} else := {{"path": [], "reason": reason} | reason := proof.element(principal, ["string"])} if {
	not is_string(principal)
} else := {{"path": [], "reason": "unknown_value"} | principal != "*"}

gaps_of_condition(condition) := {gap |
	some operator, tests in condition
	some found in gaps_of_tests(tests)
	gap := {"path": array.concat([operator], found.path), "reason": found.reason}
} if {
	is_object(condition)
} else := {{"path": [], "reason": proof.element(condition, ["object"])}}

gaps_of_tests(tests) := {{"path": array.concat([key], gap.path), "reason": gap.reason} |
	some key, values in tests
	some gap in gaps_of_texts(values, ["boolean", "number", "string"])
} if {
	is_object(tests)
} else := {{"path": [], "reason": proof.element(tests, ["object"])}}
