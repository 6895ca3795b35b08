# METADATA
# title: Redshift clusters should be tagged
# description: >-
#   Checks whether a Redshift cluster has tags with the required keys or, where none is required, any tag. Tags that AWS
#   sets itself, whose keys begin with aws:, do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-11
#   - ref: https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-tagging.html
# schemas:
#   - input: schema.controls.redshift.cluster_tagged
# custom:
#   id: Redshift.11
#   severity: LOW
#   standards:
#     - AWS Resource Tagging Standard
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     no_tags: The cluster has no tags.
#     key_missing: The cluster lacks a tag with a required key.
#   parameters:
#     requiredTagKeys:
#       description: Keys that a cluster must have tags with; case counts. Empty means that any tag will do.
#       type: array
#       items: {type: string, minLength: 1}
#       maxItems: 6
#       uniqueItems: true
#       default: []
#   evidence:
#     - tags
package controls.redshift.cluster_tagged

import data.lib.tags

compliant := count(violations) == 0

violations contains {"code": "no_tags", "path": ["tags"]} if {
	count(required) == 0
	count(tags.user_keys(input.tags)) == 0
}

violations contains {"code": "key_missing", "path": ["tags"]} if count(tags.lacking(input.tags, required)) > 0

required := data.parameters["Redshift.11"].requiredTagKeys
