# METADATA
# title: Tags
# description: tags as kensa's documents have them, values by key; keys that AWS sets itself, aws:…, do not count
# related_resources:
#   - ref: https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
package lib.tags

# METADATA
# title: Keys of the owner
# description: the keys of tags that are not AWS's own; what has no key is no tag
user_keys(tags) := {key |
	some key, _ in tags
	key != ""
	not startswith(lower(key), "aws:")
}

# METADATA
# title: Keys that lack
# description: those of the required keys that the tags do not have; case counts
lacking(tags, required) := {key | some key in required} - user_keys(tags)
