import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { JsonObject } from '../json.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import type { Joins, UnresolvedJoin } from '../normalize/joins/join-related.ts';
import { createJoins, joinedTypes } from '../normalize/joins/join-related.ts';
import { resourceKey } from '../normalize/resource-key.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import { collectEvidence, evidencePaths } from './collect-evidence.ts';
import type { Evaluation } from './evaluation.ts';
import type { EvaluationInput, Evaluator } from './evaluator.ts';
import { createEvaluator } from './evaluator.ts';
import { explainMissing } from './explain-missing.ts';
import type { InputCheck } from './input-check.ts';
import { joinedDocuments } from './joined-documents.ts';
import { type TypeReads, typeReads } from './kept-content.ts';
import { type CollectionGaps, findCollectionGaps } from './not-collected.ts';
import { projectDocument } from '../project-document.ts';
import type { ReadPathStep } from '../read-path.ts';
import { unreadVerdict } from './unread-verdict.ts';
import type { Verdict } from './verdict.ts';
import { needsAttention } from './verdict.ts';

/** Documents judged in one go: enough to make the watchdog's price small, few enough to find a bad one again. */
const BATCH = 100;

/** What to judge, and with what. */
export interface EvaluationRequest {
  bundle: Bundle;
  /** The controls that take part. */
  controls: readonly ControlManifest[];
  /** Values of all parameters, by control id. */
  parameters: JsonObject;
  /** The time as of which controls judge: ISO 8601, UTC; null if no item says when it was captured. */
  evaluatedAt: string | null;
  /** Milliseconds after which an evaluation is stopped from outside. */
  timeLimit: number;
  /** False: what a resource that is COMPLIANT or NOT_APPLICABLE holds is not kept as evidence, since no one will read it. */
  evidenceOfPasses: boolean;
  /** Looks at each document before it is judged; one in which it finds something is not judged, but an ERROR for every control. */
  checkInput?: InputCheck;
  /** Opens a file for what has no room in memory; without it all stays there. */
  openFile?: () => SpillFile;
}

/** What the controls of one resource type need of a document. */
interface TypePlan extends TypeReads {
  controls: { control: ControlManifest; evidence: ReadPathStep[][] }[];
}

/** What came of some documents. */
export interface EvaluatedBatch {
  /** How many documents. */
  resources: number;
  evaluations: Evaluation[];
  /** Of documents that the request's check refused. */
  diagnostics: Diagnostic[];
}

/** A document made ready for the bundle. */
interface Prepared {
  document: InputDocument;
  plan: TypePlan;
  input: EvaluationInput;
  unresolved: Record<string, UnresolvedJoin>;
  /** The verdicts of controls for which it was not collected, by id. */
  notCollected: ReadonlyMap<string, Verdict>;
  /** Why it is not to be judged. */
  invalid?: Diagnostic;
}

/**
 * Judges every document of the inventory with every control of its type.
 * @returns evaluations in batches, in the order of the documents; those without content each alone, before their neighbours
 * @throws KensaError `BUNDLE_INVALID` if the policy can not be run at all
 */
export function* evaluateInventory(inventory: Inventory, request: EvaluationRequest): Generator<EvaluatedBatch> {
  const plans = planTypes(request.bundle, request.controls);
  const joinable = joinedDocuments(inventory, [...plans.values()], request.openFile);
  const joins = createJoins(joinable, inventory.unread, inventory.coverage);
  const needs = request.controls.map((control) => ({ control, types: relevantTypes([control]) }));
  const gaps = findCollectionGaps(needs, inventory.collections, inventory.documents);
  const evaluator = createEvaluator(request.bundle, request.parameters, request.timeLimit);
  let batch: Prepared[] = [];
  for (const [resourceType, documents] of inventory.documents) {
    const plan = plans.get(resourceType);
    if (plan === undefined) continue;
    for (const document of documents) {
      if (inventory.unread.has(resourceKey(document))) {
        yield { resources: 1, evaluations: unreadEvaluations(document, plan), diagnostics: [] };
        continue;
      }
      batch.push(prepare(document, plan, { joins, gaps }, request));
      if (batch.length < BATCH) continue;
      yield evaluateBatch(evaluator, batch, request);
      batch = [];
    }
  }
  if (batch.length > 0) yield evaluateBatch(evaluator, batch, request);
}

/** The resource types whose documents are needed: those that controls judge, and those that their joins lead to. */
export function relevantTypes(controls: readonly ControlManifest[]): Set<string> {
  return new Set(
    controls.flatMap(({ resourceTypes, related }) => [
      ...resourceTypes,
      ...Object.values(related).flatMap(joinedTypes),
    ]),
  );
}

function planTypes({ manifest }: Bundle, controls: readonly ControlManifest[]): Map<string, TypePlan> {
  return new Map(
    Array.from(typeReads(manifest, controls), ([type, reads]) => {
      const own = controls.filter(({ resourceTypes }) => resourceTypes.includes(type));
      return [
        type,
        { ...reads, controls: own.map((control) => ({ control, evidence: evidencePaths(control, type) })) },
      ];
    }),
  );
}

function prepare(
  document: InputDocument,
  plan: TypePlan,
  { joins, gaps }: { joins: Joins; gaps: CollectionGaps },
  { evaluatedAt, checkInput }: EvaluationRequest,
): Prepared {
  const { related, unresolved } = joins.relate(document, plan.related);
  const whole: InputDocument = { ...document, related, ...(evaluatedAt !== null && { evaluatedAt }) };
  const invalid = checkInput?.(whole);
  // The identity is always projected.
  const input = projectDocument(whole, plan.projection) as EvaluationInput;
  const notCollected = gaps.verdictsOn(document, related);
  return { document, plan, input, unresolved, notCollected, ...(invalid && { invalid }) };
}

function evaluateBatch(evaluator: Evaluator, batch: readonly Prepared[], request: EvaluationRequest): EvaluatedBatch {
  const valid = batch.filter(({ invalid }) => invalid === undefined);
  const verdicts = evaluator.evaluate(valid.map(({ input }) => input));
  const verdictsOf = new Map(valid.map((prepared, position) => [prepared, verdicts[position]]));
  const evaluations = batch.flatMap((prepared) =>
    toEvaluations(prepared, verdictsOf.get(prepared) ?? new Map<string, Verdict>(), request),
  );
  return { resources: batch.length, evaluations, diagnostics: batch.flatMap(({ invalid }) => invalid ?? []) };
}

function unreadEvaluations(document: InputDocument, { controls }: TypePlan): Evaluation[] {
  return controls.map(({ control }) => {
    return {
      controlId: control.id,
      document,
      verdict: unreadVerdict(control, document.resourceType, 'unread'),
      evidence: [],
    };
  });
}

function toEvaluations(
  { document, plan, input, unresolved, notCollected, invalid }: Prepared,
  verdicts: ReadonlyMap<string, Verdict>,
  { evidenceOfPasses }: EvaluationRequest,
): Evaluation[] {
  return plan.controls.map(({ control, evidence }) => {
    const judged = invalid === undefined ? notCollected.get(control.id) : undefined;
    const verdict: Verdict = judged ??
      verdicts.get(control.id) ?? {
        compliance: 'ERROR',
        violations: [],
        missing: [],
        error: invalid === undefined ? 'the bundle gave no verdict' : 'the input document does not fit its schema',
      };
    const reads = control.reads[document.resourceType] ?? [];
    const missing = verdict.missing.map((one) => explainMissing(one, input, unresolved, reads));
    return {
      controlId: control.id,
      document,
      verdict: { ...verdict, missing },
      evidence: evidenceOfPasses || needsAttention(verdict.compliance) ? collectEvidence(input, evidence) : [],
    };
  });
}
