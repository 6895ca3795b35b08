import type { JsonObject, JsonType } from '../json.ts';
import type { Language } from '../report/control-text.ts';

/** Security Hub's severities, lowest first. */
export const SEVERITIES = ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** One path of the input document that a control reads, computed from its Rego. */
export interface Read {
  /** `configuration.ipPermissions[].fromPort`: `[]` is every element of a list, `{}` every value of a map. */
  path: string;
  /** The JSON types that the control can use there. */
  types: JsonType[];
  /** True if the control states what absence means; it is then no gap. */
  optional: boolean;
  /** True if the value is looked at as a whole, its keys counted for example, and not only what lies below it. */
  whole?: true;
  /** True if it is read to tell whether the control applies: nothing else decides that. */
  applicability?: true;
}

/** A join: which documents a control sees as `input.related.<name>`. */
export type Related =
  /**
   * The one that a reference names, found by account, region and id. `by` are paths of the reference, the first one
   * present counts; they may lead through a join named before.
   */
  | { type: string; by: string[] }
  /** A list of all of the document's own account and region. */
  | { type: string; scope: 'region' };

/** A control's texts in another language than English. */
export interface ControlTranslation {
  title: string;
  description: string;
  /** By violation code: one for each of the control's messages. */
  messages: Record<string, string>;
}

/** One control as the bundle publishes it. Its facts come from the METADATA of its Rego. */
export interface ControlManifest {
  id: string;
  aliases: string[];
  title: string;
  description: string;
  severity: Severity;
  /** The standards of Security Hub that it is part of, under the names that Security Hub gives them. */
  standards: string[];
  resourceTypes: string[];
  /** AWS's own pages on the rule. */
  references: string[];
  /** English text by violation code. */
  messages: Record<string, string>;
  translations: Record<Exclude<Language, 'en'>, ControlTranslation>;
  /** JSON Schema of the control's parameters, each with a default. */
  parameters: JsonObject;
  /** Joins by name; each becomes `input.related.<name>`. */
  related: Record<string, Related>;
  /** Paths that do not decide but are shown with a finding. */
  evidence: string[];
  /** For types that AWS Config does not record: the API call whose output is judged instead. */
  describedBy?: string;
  /** The Rego package, below `data`. */
  package: string;
  /** What the control reads, by resource type. */
  reads: Record<string, Read[]>;
}

/** `manifest.json` of the bundle: all that a host needs to know besides the WASM itself. */
export interface Manifest {
  schemaVersion: 1;
  /** Hash of what the bundle was built from: `sha256:…`. */
  revision: string;
  opaVersion: string;
  controls: ControlManifest[];
  /** By resource type: the entrypoint that judges all its controls at once, and one for each control alone. */
  resourceTypes: Record<string, { entrypoint: string; controls: Record<string, string> }>;
  /** JSON Schema of the input document. */
  inputSchema: JsonObject;
}
