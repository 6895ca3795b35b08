# METADATA
# title: Redshift clusters should use enhanced VPC routing
# description: >-
#   Checks whether a Redshift cluster has enhanced VPC routing enabled. A change that is still pending does not count.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/redshift-enhanced-vpc-routing-enabled.html
# schemas:
#   - input: schema.controls.redshift.enhanced_vpc_routing
# custom:
#   id: Redshift.7
#   severity: MEDIUM
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#   resource_types: ["AWS::Redshift::Cluster"]
#   messages:
#     not_enabled: Enhanced VPC routing is not enabled.
#     change_pending: Enhanced VPC routing is not enabled yet; the change is pending.
#   optional_reads:
#     - configuration.pendingModifiedValues
#     - configuration.pendingModifiedValues.enhancedVpcRouting
#   evidence:
#     - configuration.clusterStatus
#   deviations:
#     - >-
#       AWS's rule counts an absent `enhancedVpcRouting` as NON_COMPLIANT; here it is INSUFFICIENT_DATA, since an item
#       without it is not whole.
#     - >-
#       A change that is pending is told apart (`change_pending`), and still violates the control.
#   peers:
#     - >-
#       Prowler, Steampipe, CloudQuery, Checkov and cdk-nag count an absent flag as failed, and none looks at pending
#       changes.
package controls.redshift.enhanced_vpc_routing

import data.lib.shape

compliant := count(violations) == 0

violations contains {"code": "not_enabled", "path": ["configuration", "enhancedVpcRouting"]} if {
	input.configuration.enhancedVpcRouting == false
	pending == false
}

violations contains {"code": "change_pending", "path": ["configuration", "enhancedVpcRouting"]} if {
	input.configuration.enhancedVpcRouting == false
	pending == true
}

pending := shape.or(pending_values, "enhancedVpcRouting", false)

pending_values := shape.or(input.configuration, "pendingModifiedValues", {})
