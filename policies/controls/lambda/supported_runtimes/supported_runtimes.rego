# METADATA
# title: Lambda functions should use supported runtimes
# description: >-
#   Checks whether the runtime of a Lambda function is one of those that AWS supports. Functions from a container image,
#   and those whose runtime is only an operating system, bring their own and are not applicable.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-settings-check.html
#   - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
# schemas:
#   - input: schema.controls.lambda.supported_runtimes
# custom:
#   id: Lambda.2
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::Lambda::Function"]
#   messages:
#     runtime_not_supported: The runtime is not among those that are supported.
#   parameters:
#     supportedRuntimes:
#       description: >-
#         Identifiers of the runtimes that a function may use. The default is Security Hub's list of August 2026 without those
#         whose support was announced to end before 23 November 2026 (python3.10, dotnet8).
#       type: array
#       items: {type: string, minLength: 1}
#       uniqueItems: true
#       minItems: 1
#       default:
#         [dotnet10, java11, java11.al2023, java17, java17.al2023, java21, java25, java8.al2, java8.al2023,
#          nodejs22.x, nodejs24.x, python3.11, python3.12, python3.13, python3.14, ruby3.3, ruby3.4, ruby4.0]
#   optional_reads:
#     - configuration.runtime
#   evidence:
#     - configuration.runtime
#     - configuration.lastModified
#   deviations:
#     - >-
#       Security Hub's list of August 2026 still has `python3.10` and `dotnet8`. AWS announced that it supports them until
#       31 October and 10 November 2026, so they are not in the default here.
#     - AWS's list can not be changed; here it is a parameter.
package controls.lambda.supported_runtimes

import data.lib.shape

applicable := false if input.configuration.packageType == "Image"

applicable := startswith(runtime, "provided") == false if input.configuration.packageType == "Zip"

compliant := count(violations) == 0

violations contains {"code": "runtime_not_supported", "path": ["configuration", "runtime"]} if {
	runtime != ""
	not runtime in data.parameters["Lambda.2"].supportedRuntimes
}

missing contains {"path": ["configuration", "runtime"], "reason": "absent"} if runtime == ""

missing contains {"path": ["configuration", "packageType"], "reason": "unknown_value"} if {
	not input.configuration.packageType in ["Image", "Zip"]
}

runtime := shape.or(input.configuration, "runtime", "")
