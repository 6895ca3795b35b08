import type { PathStep, Verdict } from '../evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { compareText } from '../normalize/compare-text.ts';
import { formatPath } from '../report/format-path.ts';
import { changeValue, valueAtSteps } from './change-value.ts';
import type { FieldChange } from './explanation.ts';
import { type FieldAt, typeOf } from './read-fields.ts';

/** What a field may be changed to; `undefined` takes it away. */
interface Candidate {
  steps: readonly PathStep[];
  to: JsonValue | undefined;
}

/** A document on the way to COMPLIANT. */
interface State {
  document: JsonObject;
  changes: Candidate[];
  distance: number;
}

/** What to look for. */
export interface ChangeRequest {
  /** As the control is given it. */
  document: JsonObject;
  /** What of a document may be changed. */
  fieldsOf: (document: JsonObject) => readonly FieldAt[];
  /** Values that a field has in documents that comply, by the path of the read. */
  valuesOf: (field: FieldAt) => readonly JsonValue[];
  /** What a field that a violation names may be, besides. */
  named: readonly JsonValue[];
  /** What the control says of a document. */
  judge: (document: JsonObject) => Verdict;
}

/** States that are followed from one number of changes to the next: those with the least left to mend. */
const WIDTH = 12;
/** More changes than these are no advice. */
const MOST_CHANGES = 5;
/** So many evaluations are made at most; each takes well below a millisecond. */
const MOST_EVALUATIONS = 10_000;

/**
 * Looks for the fewest changes of what a control reads that make it say COMPLIANT. Each step is judged by the control itself,
 * so that what is advised is proven to be enough; that nothing less is enough is not.
 *
 * @returns undefined if no way was found
 */
export function nearestChange(request: ChangeRequest): FieldChange[] | undefined {
  const { document, judge } = request;
  const seen = new Set([JSON.stringify(document)]);
  let states: State[] = [{ document, changes: [], distance: distanceOf(judge(document)) }];
  for (let count = 1; count <= MOST_CHANGES; count++) {
    const next = states.flatMap((state) => statesAfter(state, request, seen));
    const compliant = next
      .filter(({ distance }) => distance === 0)
      .toSorted((left, right) => sizeOf(left) - sizeOf(right));
    const [best] = compliant;
    if (best !== undefined) return changesOf(best, document);
    states = next
      .filter(({ distance }) => Number.isFinite(distance))
      .toSorted((left, right) => left.distance - right.distance || sizeOf(left) - sizeOf(right))
      .slice(0, WIDTH);
  }
  return undefined;
}

function statesAfter(state: State, request: ChangeRequest, seen: Set<string>): State[] {
  return candidatesOf(state.document, request).flatMap(({ steps, to }) => {
    const document = changeValue(state.document, steps, to) as JsonObject;
    const text = JSON.stringify(document);
    if (seen.has(text) || seen.size >= MOST_EVALUATIONS) return [];
    seen.add(text);
    return [{ document, changes: [...state.changes, { steps, to }], distance: distanceOf(request.judge(document)) }];
  });
}

/** 0 for COMPLIANT; else how much there is to mend. */
function distanceOf({ compliance, violations, missing }: Verdict): number {
  if (compliance === 'COMPLIANT') return 0;
  // A resource that the control is not about does not comply with it.
  if (compliance === 'NOT_APPLICABLE' || compliance === 'ERROR') return Number.POSITIVE_INFINITY;
  return 1 + violations.length + missing.length;
}

/** How much is changed: of two ways, the one that says less is the nearer. */
function sizeOf({ changes }: State): number {
  return changes.reduce((sum, { to }) => sum + (to === undefined ? 1 : JSON.stringify(to).length), 0);
}

/** Changes of fields, and that an element of a list that the verdict names is not there. */
function candidatesOf(document: JsonObject, { fieldsOf, valuesOf, named, judge }: ChangeRequest): Candidate[] {
  const { violations, missing } = judge(document);
  const paths = [...violations, ...missing].map(({ path }) => path);
  const places = new Set(violations.map(({ path }) => formatPath(path)));
  // Of changes that come to the same, the one furthest down says least.
  const fields = fieldsOf(document).toSorted((left, right) => right.steps.length - left.steps.length);
  const ofFields = fields.filter(isChangeable).flatMap((field) => {
    const ofParameters = places.has(field.path) ? named.filter((value) => field.types.includes(typeOf(value))) : [];
    const removed = field.optional && field.state !== 'absent' ? [undefined] : [];
    return [...valuesOf(field), ...ofParameters, ...removed].map((to) => ({ steps: field.steps, to }));
  });
  const elements = paths.flatMap((path) =>
    path.flatMap((step, position) =>
      typeof step === 'number' ? [{ steps: path.slice(0, position + 1), to: undefined }] : [],
    ),
  );
  return [...ofFields, ...elements];
}

/** To replace a whole object or list would be to change what the control does not ask for. */
function isChangeable({ state, value }: FieldAt): boolean {
  return state !== 'value' || typeof value !== 'object';
}

function changesOf({ changes }: State, document: JsonObject): FieldChange[] {
  const told = changes.map(({ steps, to }) => ({ path: formatPath(steps), from: valueAtSteps(document, steps), to }));
  return told.toSorted((left, right) => compareText(left.path, right.path));
}
