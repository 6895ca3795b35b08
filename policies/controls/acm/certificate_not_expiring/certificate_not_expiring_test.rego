package controls.acm.certificate_not_expiring_test

import data.main.aws_acm_certificate
import data.testing

cases := {
	"valid for long": {"input": issued("2027-06-30T23:59:59.000Z"), "compliance": "COMPLIANT"},
	"valid for the days that are asked for": {"input": issued("2026-12-31T00:00:00.000Z"), "compliance": "COMPLIANT"},
	"valid for long, in milliseconds": {"input": issued(1814399999000), "compliance": "COMPLIANT"},
	"valid for long, in another time zone": {"input": issued("2026-12-31T09:00:00+09:00"), "compliance": "COMPLIANT"},
	"expires within the days": {
		"input": issued("2026-12-30T23:59:59.999Z"),
		"compliance": "NON_COMPLIANT",
		"violations": [expires_soon],
	},
	"expires within the days, in milliseconds": {
		"input": issued(1796515200000),
		"compliance": "NON_COMPLIANT",
		"violations": [expires_soon],
	},
	"expires within the days of the parameter": {
		"input": issued("2027-01-31T00:00:00.000Z"),
		"parameters": {"daysToExpiration": 90},
		"compliance": "NON_COMPLIANT",
		"violations": [expires_soon],
	},
	"expires at the time of the evaluation": {
		"input": issued("2026-12-01T00:00:00.000Z"),
		"compliance": "NON_COMPLIANT",
		"violations": [expires_soon],
	},
	"has expired": {
		"input": certificate({"status": "EXPIRED", "notAfter": "2026-11-30T23:59:59.000Z"}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "expired", "path": ["configuration", "notAfter"]}],
	},
	"has expired since it was recorded": {
		"input": issued("2020-02-29T12:00:00.000Z"),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "expired", "path": ["configuration", "notAfter"]}],
	},
	"not yet validated": {
		"input": certificate({"status": "PENDING_VALIDATION"}),
		"compliance": "NOT_APPLICABLE",
	},
	"revoked": {
		"input": certificate({"status": "REVOKED", "notAfter": "2026-11-30T23:59:59.000Z"}),
		"compliance": "NOT_APPLICABLE",
	},
	"end of validity absent": {
		"input": certificate({"status": "ISSUED"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "absent"}],
	},
	"end of validity null": {
		"input": issued(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "null"}],
	},
	"end of validity true": {
		"input": issued(true),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "type"}],
	},
	"end of validity is no time": {
		"input": issued("in two years"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "unknown_value"}],
	},
	"end of validity without a time zone": {
		"input": issued("2027-06-30T23:59:59"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "unknown_value"}],
	},
	"end of validity in seconds": {
		"input": issued(1814399999),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "notAfter"], "reason": "unknown_value"}],
	},
	"time of the evaluation absent": {
		"input": object.remove(issued("2027-06-30T23:59:59.000Z"), ["evaluatedAt"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["evaluatedAt"], "reason": "absent"}],
	},
	"has expired, time of the evaluation absent": {
		"input": object.remove(issued("2020-02-29T12:00:00.000Z"), ["evaluatedAt"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["evaluatedAt"], "reason": "absent"}],
	},
	"time of the evaluation is no time": {
		"input": object.union(issued("2027-06-30T23:59:59.000Z"), {"evaluatedAt": "now"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["evaluatedAt"], "reason": "unknown_value"}],
	},
	"status absent": {
		"input": certificate({"notAfter": "2027-06-30T23:59:59.000Z"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "status"], "reason": "absent"}],
	},
	"status unknown": {
		"input": certificate({"status": "SUSPENDED", "notAfter": "2027-06-30T23:59:59.000Z"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "status"], "reason": "unknown_value"}],
	},
	"days not given": {
		"input": issued("2027-06-30T23:59:59.000Z"),
		"parameters": {"daysToExpiration": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "daysToExpiration"], "reason": "null"}],
	},
}

expires_soon := {"code": "expires_soon", "path": ["configuration", "notAfter"]}

issued(not_after) := certificate({"status": "ISSUED", "notAfter": not_after})

certificate(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::ACM::Certificate",
	"resourceId": "arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
	"evaluatedAt": "2026-12-01T00:00:00.000Z",
	"configuration": object.union({"domainName": "www.example.com", "type": "AMAZON_ISSUED"}, configuration),
}

test_cases[name] if {
	some name, case in cases
	judged := aws_acm_certificate.result with input as case.input
		with data.parameters as testing.parameters("ACM.1", case)
	judged.controls["ACM.1"] == testing.verdict(case)
}
