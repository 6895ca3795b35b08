# METADATA
# title: Attributes
# description: |
#   lists of {key, value}, such as supplementaryConfiguration.LoadBalancerAttributes; values are texts
# related_resources:
#   - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
package lib.attributes

# METADATA
# title: Value of an attribute
# description: the value of the attribute with a key, which must be there; null if it is not
default value(_, _) := null

value(attributes, key) := [attribute.value | some attribute in attributes; attribute.key == key][0]

# METADATA
# title: What attributes lack
# description: why an attribute has no value, or no single one
value_gaps(attributes, key) := {{"path": [], "reason": "type"}} if {
	not is_array(attributes)
} else := {{"path": [key], "reason": "absent"}} if {
	not key in {attribute.key | some attribute in attributes}
} else := {{"path": [key], "reason": "unknown_value"}} if {
	count({attribute.value | some attribute in attributes; attribute.key == key}) > 1
} else := set()
