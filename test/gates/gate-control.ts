/** A control of DB instances, as a gate is to judge it. */
export interface GateControl {
  /** Its folder in the service `gates`. */
  name: string;
  id: string;
  messages?: string;
  /** What comes after its METADATA and package. */
  rules: string;
  /** The entries of `cases`. */
  cases: string;
}

/** The Rego of a control for a test of a gate. */
export function controlSource({ name, id, messages = '{found: Found.}', rules }: GateControl): string {
  return `# METADATA
# title: DB instances of a gate
# description: A control that a gate must stop.
# related_resources:
#   - ref: https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
# schemas:
#   - input: schema.controls.gates.${name}
# custom:
#   id: ${id}
#   severity: LOW
#   resource_types: ["AWS::RDS::DBInstance"]
#   messages: ${messages}
package controls.gates.${name}

${rules}`;
}

/** The Rego of its cases. `document(configuration)` makes a document. */
export function casesSource({ name, id, cases }: GateControl): string {
  return `package controls.gates.${name}_test

import data.main.aws_rds_dbinstance
import data.testing

cases := {
${cases}}

document(configuration) := {
	"accountId": "111122223333",
	"awsRegion": "ap-northeast-1",
	"resourceType": "AWS::RDS::DBInstance",
	"resourceId": "gated",
	"configuration": configuration,
}

test_cases[name] if {
	some name, case in cases
	judged := aws_rds_dbinstance.result with input as case.input
		with data.parameters as testing.parameters("${id}", case)
	judged.controls["${id}"] == testing.verdict(case)
}
`;
}
