package controls.emr.security_configuration_encrypted_in_transit_test

import data.main.aws_emr_securityconfiguration
import data.testing

cases := {
	"PEM certificates": {
		"input": in_transit({"TLSCertificateConfiguration": pem}),
		"compliance": "COMPLIANT",
	},
	"enabled, no certificate provider": {
		"input": configured({"EnableInTransitEncryption": true}),
		"compliance": "COMPLIANT",
	},
	"custom certificates, provider required": {
		"input": in_transit({"TLSCertificateConfiguration": {"CertificateProviderType": "Custom"}}),
		"parameters": {"requireCertificateProvider": true},
		"compliance": "COMPLIANT",
	},
	"no provider, provider required": {
		"input": in_transit({"TLSCertificateConfiguration": {}}),
		"parameters": {"requireCertificateProvider": true},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_certificate_provider", "path": provider_path}],
	},
	"no certificates, provider required": {
		"input": configured({"EnableInTransitEncryption": true}),
		"parameters": {"requireCertificateProvider": true},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_certificate_provider", "path": provider_path}],
	},
	"provider empty, provider required": {
		"input": in_transit({"TLSCertificateConfiguration": {"CertificateProviderType": ""}}),
		"parameters": {"requireCertificateProvider": true},
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "no_certificate_provider", "path": provider_path}],
	},
	"provider empty, none required": {
		"input": in_transit({"TLSCertificateConfiguration": {"CertificateProviderType": ""}}),
		"compliance": "COMPLIANT",
	},
	"provider as a number": {
		"input": in_transit({"TLSCertificateConfiguration": {"CertificateProviderType": 1}}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": provider_path, "reason": "type"}],
	},
	"parameters not given": {
		"input": in_transit({"TLSCertificateConfiguration": pem}),
		"parameters": {"requireCertificateProvider": null},
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["parameters", "requireCertificateProvider"], "reason": "null"}],
	},
	"body without encryption, only Kerberos": {
		"input": recorded({"AuthenticationConfiguration": {"KerberosConfiguration": {"Provider": "ClusterDedicatedKdc"}}}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"encryption empty": {
		"input": configured({}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"encryption null": {
		"input": configured(null),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"flag absent": {
		"input": configured({"EnableAtRestEncryption": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_configured", "path": flag_path}],
	},
	"flag false": {
		"input": configured({"EnableInTransitEncryption": false}),
		"compliance": "NON_COMPLIANT",
		"violations": [{"code": "not_enabled", "path": flag_path}],
	},
	"flag as text": {
		"input": configured({"EnableInTransitEncryption": "false"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": flag_path, "reason": "type"}],
	},
	"flag as the text true": {
		"input": configured({"EnableInTransitEncryption": "true"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": flag_path, "reason": "type"}],
	},
	"encryption as text": {
		"input": configured("{}"),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration", "EncryptionConfiguration"], "reason": "type"}],
	},
	"body absent": {
		"input": document({"Id": "graph", "Name": "graph"}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "absent"}],
	},
	"body null": {
		"input": recorded(null),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "null"}],
	},
	"body empty": {
		"input": recorded({}),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "empty"}],
	},
	"body as text that is no JSON": {
		"input": recorded("{\"EncryptionConfiguration\": "),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration", "SecurityConfiguration"], "reason": "type"}],
	},
	"configuration absent": {
		"input": object.remove(document({}), ["configuration"]),
		"compliance": "INSUFFICIENT_DATA",
		"missing": [{"path": ["configuration"], "reason": "absent"}],
	},
}

pem := {"CertificateProviderType": "PEM", "S3Object": "s3://example-bucket/certificates.zip"}

provider_path := [
	"configuration", "SecurityConfiguration", "EncryptionConfiguration", "InTransitEncryptionConfiguration",
	"TLSCertificateConfiguration", "CertificateProviderType",
]

in_transit(configuration) := configured({
	"EnableInTransitEncryption": true,
	"InTransitEncryptionConfiguration": configuration,
})

flag_path := ["configuration", "SecurityConfiguration", "EncryptionConfiguration", "EnableInTransitEncryption"]

configured(encryption) := recorded({"EncryptionConfiguration": encryption})

recorded(body) := document({"Id": "graph", "Name": "graph", "SecurityConfiguration": body})

document(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::EMR::SecurityConfiguration",
	"resourceId": "graph",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_emr_securityconfiguration.result with input as case.input
		with data.parameters as testing.parameters("EMR.4", case)
	judged.controls["EMR.4"] == testing.verdict(case)
}
