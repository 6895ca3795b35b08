# METADATA
# title: DynamoDB tables should be tagged
# description: >-
#   Checks whether a DynamoDB table has tags with the required keys or, where none is required, any tag. Tags that AWS
#   sets itself, whose keys begin with aws:, do not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-5
#   - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html
# schemas:
#   - input: schema.controls.dynamodb.table_tagged
# custom:
#   id: DynamoDB.5
#   severity: LOW
#   standards:
#     - AWS Resource Tagging Standard
#   resource_types: ["AWS::DynamoDB::Table"]
#   messages:
#     no_tags: The table has no tags.
#     key_missing: The table lacks a tag with a required key.
#   parameters:
#     requiredTagKeys:
#       description: Keys that a table must have tags with; case counts. Empty means that any tag will do.
#       type: array
#       items: {type: string, minLength: 1}
#       maxItems: 6
#       uniqueItems: true
#       default: []
#   evidence:
#     - tags
package controls.dynamodb.table_tagged

import data.lib.tags

compliant := count(violations) == 0

violations contains {"code": "no_tags", "path": ["tags"]} if {
	count(required) == 0
	count(tags.user_keys(input.tags)) == 0
}

violations contains {"code": "key_missing", "path": ["tags"]} if count(tags.lacking(input.tags, required)) > 0

required := data.parameters["DynamoDB.5"].requiredTagKeys
