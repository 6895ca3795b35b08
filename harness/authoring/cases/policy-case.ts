import type { Bundle } from '../../bundle/bundle.ts';
import type { ControlManifest } from '../../bundle/manifest.ts';
import type { Compliance, Missing, Violation } from '../../evaluate/verdict.ts';
import type { JsonObject } from '../../json.ts';

/** A policy that was built: its bundle, and the folder that holds the `policies` that it was built from. */
export interface BuiltPolicy {
  root: string;
  bundle: Bundle;
}

/** A document of a case; parts of the identity may be spoilt, the resource type never is. */
export type CaseInput = JsonObject & { resourceType: string };

/** One case of a control, as its `_test.rego` states it. */
export interface PolicyCase {
  control: ControlManifest;
  name: string;
  input: CaseInput;
  parameters: JsonObject;
  compliance: Compliance;
  violations: Violation[];
  missing: Missing[];
}
