# METADATA
# title: DynamoDB tables should be tagged
# description: "FILL_IN: Checks whether …, and what does not count."
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-5
# schemas:
#   - input: schema.controls.dynamodb.table_tagged
# custom:
#   id: DynamoDB.5
#   severity: LOW
#   standards:
#     - AWS Resource Tagging Standard
#   resource_types: ["AWS::DynamoDB::Table"]
#   messages:
#     tag_missing: "FILL_IN: what is wrong, in one sentence."
package controls.dynamodb.table_tagged

import data.lib.tags

compliant := count(violations) == 0

# FILL_IN: which tags are required?
violations contains {"code": "tag_missing", "path": ["tags"]} if {
	count(tags.lacking(input.tags, ["owner"])) > 0
}
