# METADATA
# description: |
#   the questions that a generated gap rule asks of one read. Each function is undefined where nothing is
#   wrong, otherwise the reason: absent, null or type
package lib.proof

# METADATA
# description: why a required key can not be used; a set never occurs in JSON, so it marks absence
need(object_, key, types) := reason(found) if {
	found := type_name(object.get(object_, key, set()))
	not found in types
}

# METADATA
# description: why a key that may be absent can not be used where it is there
allow(object_, key, types) := reason(found) if {
	found := type_name(object.get(object_, key, set()))
	found != "set"
	not found in types
}

# METADATA
# description: why an element of a list or map can not be used
element(value, types) := reason(found) if {
	found := type_name(value)
	not found in types
}

# METADATA
# description: the reason, from the name of the type that was found
reason("set") := "absent"

reason("null") := "null"

reason(found) := "type" if not found in {"null", "set"}
