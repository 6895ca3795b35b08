import type { ControlManifest } from '../bundle/manifest.ts';
import type { MissingReason, Verdict } from '../evaluate/verdict.ts';
import type { JsonType, JsonValue } from '../json.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Provenance, ResourceIdentity } from '../normalize/input-document.ts';

/** Why one control says what it says of one resource. */
export interface Explanation {
  control: Pick<ControlManifest, 'id' | 'package' | 'title'>;
  resource: ResourceIdentity & { resourceName?: string; arn?: string };
  provenance: Provenance;
  /** The time as of which the control judged; null if no item says when it was captured. */
  evaluatedAt: string | null;
  verdict: Verdict;
  /** What the control read of the document and of what it is joined with, in the order of the paths. */
  reads: FieldRead[];
  joins: Join[];
  parameters: { name: string; value: JsonValue; isDefault: boolean }[];
  /** The control's rules, in the order of its Rego; undefined if there is no OPA to trace them with. */
  rules?: RuleOutcome[];
  /** The fewest changes found that make the control say COMPLIANT; undefined if it says so already, or none were found. */
  nearestChange?: FieldChange[];
  /** What could not be read of the sources. */
  diagnostics: Diagnostic[];
}

/** A field that a control reads, and what was there. */
export interface FieldRead {
  /** With the position in lists: `configuration.ipPermissions[3].fromPort`. */
  path: string;
  state: 'absent' | 'null' | 'value' | 'wrong type';
  /** For `value` and `wrong type`. */
  value?: JsonValue;
  /** The JSON types that the control can use. */
  types: JsonType[];
  /** True if the control states what absence means. */
  optional: boolean;
}

/** A join of a control: what it found, and where that is from, or why it found nothing. */
export type Join =
  | { name: string; found: { resource: ResourceIdentity; provenance?: Provenance }[] }
  | { name: string; reason: MissingReason; reference?: string };

/** What became of one rule of a control. */
export interface RuleOutcome {
  rule: RuleName;
  /** Of `violations`: the code. */
  code?: string;
  place: SourceLine;
  holds: boolean;
  /** Of `applicable` and `compliant`, where the rule holds: what it says. */
  value?: JsonValue;
  /** Where a rule that does not hold went furthest. */
  stoppedAt?: SourceLine;
}

/** The rules of a control that make its verdict. */
export type RuleName = 'applicable' | 'compliant' | 'missing' | 'violations';

/** A line of Rego. */
export interface SourceLine {
  /** As in the repository: `policies/controls/redshift/enhanced_vpc_routing/enhanced_vpc_routing.rego`. */
  file: string;
  line: number;
  text: string;
}

/** A field as it is, and as it would have to be; `undefined`: not there. */
export interface FieldChange {
  path: string;
  from: JsonValue | undefined;
  to: JsonValue | undefined;
}
