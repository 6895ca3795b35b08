# METADATA
# title: Secrets should not be passed as container environment variables
# description: >-
#   Checks whether a container of an active task definition has an environment variable whose name is that of a secret. Values
#   are not looked at, nor are environment files and what comes from AWS Secrets Manager or Parameter Store.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/ecs-no-environment-secrets.html
# schemas:
#   - input: schema.controls.ecs.secrets_not_in_environment
# custom:
#   id: ECS.8
#   severity: HIGH
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::ECS::TaskDefinition"]
#   messages:
#     secret_in_environment: A container gets a secret as an environment variable.
#   parameters:
#     secretKeys:
#       description: Names of environment variables that hold secrets.
#       type: array
#       items: {type: string, pattern: "^\\S+$"}
#       minItems: 1
#       uniqueItems: true
#       default: [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ECS_ENGINE_AUTH_DATA]
#   evidence:
#     - configuration.Family
#     - configuration.Status
#   deviations:
#     - >-
#       AWS judges the latest active revision of a task definition; kensa every active one, since a revision does not tell
#       whether it is the latest. Neither judges inactive ones, with which services that use them go on.
#     - >-
#       The names are a parameter; Security Hub's list of three is the default.
package controls.ecs.secrets_not_in_environment

applicable if input.configuration.Status == "ACTIVE"

applicable := false if input.configuration.Status in ["DELETE_IN_PROGRESS", "INACTIVE"]

compliant := count(violations) == 0

violations contains {"code": "secret_in_environment", "path": path} if {
	some i, container in input.configuration.ContainerDefinitions
	some j, variable in container.Environment
	variable.Name in data.parameters["ECS.8"].secretKeys
	path := ["configuration", "ContainerDefinitions", i, "Environment", j, "Name"]
}

# a task definition has at least one container
missing contains {"path": ["configuration", "ContainerDefinitions"], "reason": "empty"} if {
	count(input.configuration.ContainerDefinitions) == 0
}

missing contains {"path": ["configuration", "Status"], "reason": "unknown_value"} if {
	is_string(input.configuration.Status)
	not input.configuration.Status in ["ACTIVE", "DELETE_IN_PROGRESS", "INACTIVE"]
}
