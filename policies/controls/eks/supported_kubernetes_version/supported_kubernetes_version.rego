# METADATA
# title: EKS clusters should run on a supported Kubernetes version
# description: >-
#   Checks whether an EKS cluster runs a version of Kubernetes that is not older than the oldest one that is supported.
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-supported-version.html
#   - ref: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
# schemas:
#   - input: schema.controls.eks.supported_kubernetes_version
# custom:
#   id: EKS.2
#   severity: HIGH
#   standards:
#     - AWS Foundational Security Best Practices v1.0.0
#     - NIST SP 800-53 Rev. 5
#     - PCI DSS v4.0.1
#   resource_types: ["AWS::EKS::Cluster"]
#   messages:
#     too_old: The version of Kubernetes is older than the oldest one that is supported.
#   parameters:
#     oldestVersionSupported:
#       description: The oldest version of Kubernetes that a cluster may run, such as 1.34.
#       type: string
#       pattern: ^[0-9]+\.[0-9]+$
#       default: "1.34"
#   evidence:
#     - configuration.Name
#   deviations:
#     - >-
#       AWS's oldest version can not be changed and moves on with the calendar; here it is a parameter whose default is
#       Security Hub's of August 2026.
package controls.eks.supported_kubernetes_version

import data.lib.version

compliant := count(violations) == 0

violations contains {"code": "too_old", "path": ["configuration", "Version"]} if {
	version.is_older(input.configuration.Version, data.parameters["EKS.2"].oldestVersionSupported)
}
