# METADATA
# title: EKS clusters should run on a supported Kubernetes version
# description: "FILL_IN: Checks whether …, and what does not count."
# related_resources:
#   - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-supported-version.html
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
#     wrong_value: "FILL_IN: what is wrong, in one sentence."
package controls.eks.supported_kubernetes_version

compliant := count(violations) == 0

# FILL_IN: is configuration.Version what decides, and which of its values are wrong?
violations contains {"code": "wrong_value", "path": ["configuration", "Version"]} if {
	input.configuration.Version == "FILL_IN"
}
