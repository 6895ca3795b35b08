# METADATA
# title: Shapes
# description: the one way to read a field that may rightly be absent; total
package lib.shape

# METADATA
# title: An optional field
# description: the value of key in object; fallback where the key is absent or null
or(object_, key, fallback) := value if {
	value := object.get(object_, key, null)
	value != null
} else := fallback

# METADATA
# title: A value as a whole
# description: |
#   a value as a whole, whatever its shape: for a function of a library beside which a gap function, <name>_gaps, says
#   which values it can not use
whole(value) := value
