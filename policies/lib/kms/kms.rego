# METADATA
# title: KMS keys
# description: references to KMS keys
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
package lib.kms

# METADATA
# title: What a reference names
# description: |
#   what a reference names, as account, region and resource (key/<id> or alias/<name>). The reference is a key
#   id, key ARN, alias name or alias ARN; what is no ARN belongs to the account and region of the document.
#   Resource is null for what names no key; such identities are never to be compared
identity(reference, account, region) := {"account": parts[4], "region": parts[3], "resource": parts[5]} if {
	parts := split(reference, ":")
	count(parts) == 6
	parts[0] == "arn"
	parts[2] == "kms"
	parts[3] != ""
	parts[4] != ""
	names_key(parts[5])
} else := {"account": account, "region": region, "resource": reference} if {
	startswith(reference, "alias/")
	not contains(reference, ":")
} else := {"account": account, "region": region, "resource": concat("/", ["key", reference])} if {
	reference != ""
	not contains(reference, ":")
} else := {"account": account, "region": region, "resource": null}

default names_key(_) := false

names_key(resource) if startswith(resource, "key/")

names_key(resource) if startswith(resource, "alias/")

# METADATA
# title: An alias
# description: true for a reference to an alias
default is_alias(_) := false

is_alias(reference) if startswith(identity(reference, "", "").resource, "alias/")

# METADATA
# title: An alias of AWS
# description: true for an alias that AWS reserves for the keys that it manages itself
default is_aws_managed_alias(_) := false

is_aws_managed_alias(reference) if startswith(identity(reference, "", "").resource, "alias/aws/")
