# METADATA
# title: Stopped EC2 instances should be removed after a specified time period
# description: >-
#   Checks whether an EC2 instance that is stopped has been so for more than an allowed number of days, as of the time of
#   the report. Instances in another state are not judged.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-4
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
# schemas:
#   - input: schema.controls.ec2.stopped_instances_removed
# custom:
#   id: EC2.4
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::EC2::Instance"]
#   messages:
#     stopped_too_long: The instance has been stopped for longer than is allowed.
#   parameters:
#     allowedDays:
#       description: Days that an instance may be stopped.
#       type: integer
#       minimum: 1
#       maximum: 365
#       default: 30
#   evidence:
#     - configuration.stateTransitionReason
#   deviations:
#     - >-
#       AWS asks at the time of its own evaluation; here it is the time of the report: the newest capture in the input, or
#       what --evaluated-at says.
#     - >-
#       Where the reason of the stop names no time, AWS counts from the launch of the instance, which may have run for long
#       after it; here it is INSUFFICIENT_DATA.
package controls.ec2.stopped_instances_removed

import data.lib.age

applicable if input.configuration.state.name == "stopped"

applicable := false if input.configuration.state.name in other_states

compliant := count(violations) == 0

violations contains {"code": "stopped_too_long", "path": ["configuration", "stateTransitionReason"]} if {
	days := age.days_since_reason(input.configuration.stateTransitionReason, input.evaluatedAt)
	days > data.parameters["EC2.4"].allowedDays
}

# a stop that is still to come at the time of the report proves nothing
missing contains {"path": ["configuration", "stateTransitionReason"], "reason": "unknown_value"} if {
	days := age.days_since_reason(input.configuration.stateTransitionReason, input.evaluatedAt)
	is_number(days)
	days < 0
}

missing contains {"path": ["configuration", "state", "name"], "reason": "unknown_value"} if {
	is_string(input.configuration.state.name)
	input.configuration.state.name != "stopped"
	not input.configuration.state.name in other_states
}

other_states := ["pending", "running", "shutting-down", "stopping", "terminated"]
