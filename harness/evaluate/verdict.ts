import type { JsonValue } from '../json.ts';

/** Every outcome of a control for a resource: AWS Config's four, and `ERROR` for the tool's own failure. */
export const COMPLIANCES = ['ERROR', 'NON_COMPLIANT', 'INSUFFICIENT_DATA', 'COMPLIANT', 'NOT_APPLICABLE'] as const;

/** One of {@link COMPLIANCES}. */
export type Compliance = (typeof COMPLIANCES)[number];

/** True for what a report lists unasked: everything but a pass. */
export function needsAttention(compliance: Compliance): boolean {
  return compliance !== 'COMPLIANT' && compliance !== 'NOT_APPLICABLE';
}

/** Why a field could not be used. The first four come from the bundle's proof, the others from the harness. */
export type MissingReason =
  | 'absent'
  | 'empty'
  | 'null'
  | 'type'
  | 'ambiguous'
  | 'unknown_value'
  | 'not_recorded'
  | 'other_account'
  | 'other_region'
  /** AWS listed the resource, and did not hand out its content. */
  | 'unread'
  /** It may be there: the list that it is looked for in is not known to be whole and up to date. */
  | 'incomplete'
  | 'unparsable';

/** A step into a document: a property's name or an element's position. */
export type PathStep = string | number;

/** A violation as a control states it: a code with a text in the control's `custom.messages`, and the offending element. */
export interface Violation {
  code: string;
  path: PathStep[];
}

/** A field that a control needed and could not use. */
export interface Missing {
  /** The element, with its position in lists. */
  path: PathStep[];
  reason: MissingReason;
  /** For a join that found nothing: the reference that was looked up. */
  reference?: string;
}

/** A field that a control read, and what was there. */
export interface Evidence {
  path: PathStep[];
  value: JsonValue;
}

/** What one control says of one document, as the bundle returns it. */
export interface Verdict {
  compliance: Compliance;
  violations: Violation[];
  missing: Missing[];
  /** For `ERROR`: what went wrong, for a person. */
  error?: string;
}
