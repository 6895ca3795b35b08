import type { Bundle } from '../bundle/bundle.ts';
import type { ControlManifest } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
import { heldDocument } from '../normalize/captures/document-groups.ts';
import type { StoredDocument } from '../normalize/captures/document-store.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import type { JoinedDocuments, Joins } from '../normalize/joins/join-related.ts';
import { createJoins, joinedTypes } from '../normalize/joins/join-related.ts';
import { resourceKey } from '../normalize/resource-key.ts';
import type { SpillFile } from '../spill/spill-file.ts';
import { type ContentKey, contentKey } from './content-key.ts';
import {
  addTo,
  type Asked,
  emptyBatch,
  evaluateBatch,
  type EvaluatedBatch,
  isFull,
  type Settled,
} from './evaluate-batch.ts';
import type { Evaluation, Judgement } from './evaluation.ts';
import { createEvaluator } from './evaluator.ts';
import type { InputCheck } from './input-check.ts';
import { once } from '../once.ts';
import { joinedDocuments } from './joined-documents.ts';
import { type Answer, judgeDocument, judgeInvalid } from './judge-document.ts';
import { type CollectionGaps, findCollectionGaps } from './not-collected.ts';
import { createPolicyInstance } from './policy-instance.ts';
import { createInputPreparer, type InputPreparer } from './prepare-input.ts';
import { createReferencePolicyInstance } from './reference-policy-instance.ts';
import { planTypes, type TypePlan } from './type-plan.ts';
import { unreadVerdict } from './unread-verdict.ts';
import type { Verdict } from './verdict.ts';
import { createVerdictMemory, type RememberedVerdicts, type VerdictMemory } from './verdict-memory.ts';

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
  /** True: OPA's own SDK judges each document, and no verdict is remembered; slower, and the same verdicts. */
  reference: boolean;
}

/** What the documents of one resource type are judged with. */
interface Judging {
  plan: TypePlan;
  preparer: InputPreparer;
  contentKey: ContentKey;
}

/** What judging needs beside a document and the controls of its type. */
interface Circumstances {
  joins: Joins;
  gaps: CollectionGaps;
  memory: VerdictMemory | undefined;
  /** True if what documents state may decide alone: nothing else counts in this run. */
  isByContent: boolean;
  request: EvaluationRequest;
}

/**
 * Judges every document of the inventory with every control of its type. Of documents of which the controls see the same,
 * the first is judged and the others get its verdicts.
 * @returns evaluations in batches, in the order of the documents; those without content each alone, before their neighbours
 * @throws KensaError `BUNDLE_INVALID` if the policy can not be run at all
 */
export function* evaluateInventory(inventory: Inventory, request: EvaluationRequest): Generator<EvaluatedBatch> {
  const plans = planTypes(request.bundle, request.controls);
  const needs = request.controls.map((control) => ({ control, types: relevantTypes([control]) }));
  const joinable = joinedDocuments(inventory, [...plans.values()], request.openFile);
  const gaps = findCollectionGaps(needs, inventory.collections, inventory.documents);
  const circumstances: Circumstances = {
    joins: createJoins(joinable, inventory.unread, inventory.coverage),
    gaps,
    memory: request.reference ? undefined : createVerdictMemory(),
    isByContent: !request.reference && !gaps.isAny && request.checkInput === undefined,
    request,
  };
  const { bundle, parameters, timeLimit, evaluatedAt } = request;
  const createInstance = request.reference ? createReferencePolicyInstance : createPolicyInstance;
  const evaluator = createEvaluator(bundle, parameters, timeLimit, createInstance);
  let batch = emptyBatch();
  for (const [resourceType, documents] of inventory.documents) {
    const plan = plans.get(resourceType);
    if (plan === undefined) continue;
    const preparer = createInputPreparer(resourceType, plan, evaluatedAt);
    const judging = { plan, preparer, contentKey: contentKey(resourceType, plan) };
    for (const stored of documents.stored?.() ?? Array.from(documents, heldDocument)) {
      if (inventory.unread.size > 0 && inventory.unread.has(resourceKey(stored.facts()))) {
        yield { resources: 1, evaluations: unreadEvaluations(stored.read(), plan), diagnostics: [] };
        continue;
      }
      addTo(batch, recall(stored, judging, circumstances) ?? prepare(stored, judging, circumstances));
      if (!isFull(batch)) continue;
      yield evaluateBatch(batch, evaluator, circumstances.memory, request.evidenceOfPasses);
      batch = emptyBatch();
    }
  }
  if (batch.documents.length > 0) yield evaluateBatch(batch, evaluator, circumstances.memory, request.evidenceOfPasses);
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

/** What is remembered of a document, which then need not be read unless someone asks. */
function recall(stored: StoredDocument, judging: Judging, circumstances: Circumstances): Settled | undefined {
  const key = contentKeyOf(stored, judging, circumstances);
  const remembered = key === undefined ? undefined : circumstances.memory?.recall(key);
  return remembered && settle(stored, remembered, judging, circumstances);
}

function contentKeyOf(stored: StoredDocument, judging: Judging, { isByContent }: Circumstances): string | undefined {
  return isByContent ? judging.contentKey.of(stored) : undefined;
}

/** Says of a document what is remembered of others like it; one of which that is all there is to say is let go again. */
function settle(
  stored: StoredDocument,
  { verdicts, judgements }: RememberedVerdicts,
  { plan, preparer }: Judging,
  { joins, request }: Circumstances,
): Settled {
  if (judgements !== undefined) return { kind: 'settled', document: stored.read, judgements };
  const document = once(stored.read);
  const joined = isJoined(plan) ? joins.relate(document(), plan.related) : NOT_JOINED;
  const answer = answerOf(document, stored.resourceType, joined, NONE, preparer, verdicts);
  return {
    kind: 'settled',
    document,
    judgements: judgeDocument(plan, answer, request.evidenceOfPasses),
  };
}

function isJoined({ related }: TypePlan): boolean {
  return Object.keys(related).length > 0;
}

function answerOf(
  document: () => InputDocument,
  resourceType: string,
  joined: JoinedDocuments,
  notCollected: ReadonlyMap<string, Verdict>,
  preparer: InputPreparer,
  verdicts: ReadonlyMap<string, Verdict>,
): Answer {
  const { unresolved } = joined;
  return { resourceType, verdicts, notCollected, unresolved, shown: () => preparer.shownOf(document(), joined) };
}

function prepare(stored: StoredDocument, judging: Judging, circumstances: Circumstances): Asked | Settled {
  const { plan, preparer } = judging;
  const { joins, gaps, memory, isByContent, request } = circumstances;
  const { checkInput, evaluatedAt, evidenceOfPasses } = request;
  const isDecidedByContent = judging.contentKey.decides === 'verdicts';
  const byContent = contentKeyOf(stored, judging, circumstances);
  const document = once(stored.read);
  const applicability = isByContent ? preparer.applicabilityKeyOf(document) : undefined;
  const notApplicable = applicability === undefined ? undefined : memory?.recall(applicability);
  if (notApplicable !== undefined) {
    if (byContent !== undefined) memory?.keep(byContent, notApplicable);
    return settle(stored, notApplicable, judging, circumstances);
  }

  const joined = isJoined(plan) ? joins.relate(document(), plan.related) : NOT_JOINED;
  const { related } = joined;
  const diagnostic = checkInput?.({ ...document(), related, ...(evaluatedAt !== null && { evaluatedAt }) });
  if (diagnostic !== undefined) return { kind: 'settled', document, judgements: judgeInvalid(plan), diagnostic };
  const notCollected = gaps.isAny ? gaps.verdictsOn(document(), related) : NONE;
  const prepared = once(() => preparer.prepare(document(), joined));

  function keyOf(): string | undefined {
    // What a collection left out is told by where a document is from, which is no part of the key.
    if (memory === undefined || notCollected.size > 0) return undefined;
    return isDecidedByContent && byContent !== undefined ? byContent : preparer.keyOf(document(), prepared());
  }
  const key = keyOf();

  function remember(remembered: RememberedVerdicts): void {
    if (key === undefined) return;
    memory?.keep(key, remembered);
    if (!isNotApplicable(plan, remembered)) return;
    if (applicability !== undefined) memory?.keep(applicability, remembered);
    if (byContent !== undefined && byContent !== key) memory?.keep(byContent, remembered);
  }
  function judge(verdicts: ReadonlyMap<string, Verdict>): Judgement[] {
    const answer = answerOf(document, stored.resourceType, joined, notCollected, preparer, verdicts);
    return judgeDocument(plan, answer, evidenceOfPasses);
  }

  const known = key === undefined ? undefined : memory?.recall(key);
  if (known !== undefined) {
    return known.judgements === undefined
      ? { kind: 'settled', document, judgements: judge(known.verdicts) }
      : { kind: 'settled', document: stored.read, judgements: known.judgements };
  }
  return {
    kind: 'asked',
    document,
    plan,
    input: () => preparer.inputOf(document(), prepared()),
    key,
    remember,
    judge,
  };
}

function isNotApplicable({ controls }: TypePlan, { verdicts }: RememberedVerdicts): boolean {
  return controls.every(({ control }) => verdicts.get(control.id)?.compliance === 'NOT_APPLICABLE');
}

const NONE: ReadonlyMap<string, Verdict> = new Map();

const NOT_JOINED: JoinedDocuments = { related: {}, unresolved: {} };

function unreadEvaluations(document: InputDocument, { controls }: TypePlan): Evaluation[] {
  return controls.map(({ control }) => {
    return {
      controlId: control.id,
      document: () => document,
      verdict: unreadVerdict(control, document.resourceType, 'unread'),
      evidence: [],
    };
  });
}
