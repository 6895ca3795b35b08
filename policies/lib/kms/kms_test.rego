package lib.kms_test

import data.lib.kms

cases := {
	"key id": {
		"reference": "1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": "key/1234abcd"},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"key ARN": {
		"reference": "arn:aws:kms:eu-west-1:444455556666:key/1234abcd",
		"identity": {"account": "444455556666", "region": "eu-west-1", "resource": "key/1234abcd"},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"alias name": {
		"reference": "alias/cache",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": "alias/cache"},
		"is_alias": true,
		"is_aws_managed_alias": false,
	},
	"alias ARN": {
		"reference": "arn:aws-cn:kms:cn-north-1:444455556666:alias/cache",
		"identity": {"account": "444455556666", "region": "cn-north-1", "resource": "alias/cache"},
		"is_alias": true,
		"is_aws_managed_alias": false,
	},
	"alias of AWS": {
		"reference": "alias/aws/rds",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": "alias/aws/rds"},
		"is_alias": true,
		"is_aws_managed_alias": true,
	},
	"alias ARN of AWS": {
		"reference": "arn:aws:kms:eu-west-1:444455556666:alias/aws/rds",
		"identity": {"account": "444455556666", "region": "eu-west-1", "resource": "alias/aws/rds"},
		"is_alias": true,
		"is_aws_managed_alias": true,
	},
	"empty text": {
		"reference": "",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN of another service": {
		"reference": "arn:aws:s3:us-east-1:111122223333:key/1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"six parts, but no ARN": {
		"reference": "urn:aws:kms:us-east-1:111122223333:key/1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN with a part too many": {
		"reference": "arn:aws:kms:us-east-1:111122223333:key:1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN with a part too few": {
		"reference": "arn:aws:kms:us-east-1:key/1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"alias with a colon": {
		"reference": "alias/aws/rds:1",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN of neither key nor alias": {
		"reference": "arn:aws:kms:us-east-1:111122223333:1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN without a region": {
		"reference": "arn:aws:kms::111122223333:key/1234abcd",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"ARN without an account": {
		"reference": "arn:aws:kms:us-east-1::alias/cache",
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
	"no text": {
		"reference": 7,
		"identity": {"account": "111122223333", "region": "us-east-1", "resource": null},
		"is_alias": false,
		"is_aws_managed_alias": false,
	},
}

test_identity[name] if {
	some name, case in cases
	kms.identity(case.reference, "111122223333", "us-east-1") == case.identity
}

test_is_alias[name] if {
	some name, case in cases
	kms.is_alias(case.reference) == case.is_alias
}

test_is_aws_managed_alias[name] if {
	some name, case in cases
	kms.is_aws_managed_alias(case.reference) == case.is_aws_managed_alias
}
