import type { Diagnostic } from '../diagnostic.ts';
import { KensaError } from '../kensa-error.ts';
import { once } from '../once.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Evaluation, Judgement } from './evaluation.ts';
import type { EvaluationInput, Evaluator } from './evaluator.ts';
import { rememberedVerdicts } from './remembered-verdicts.ts';
import type { TypePlan } from './type-plan.ts';
import type { Verdict } from './verdict.ts';
import type { RememberedVerdicts, VerdictMemory } from './verdict-memory.ts';

/** Documents judged in one go: enough to make the watchdog's price small, few enough to find a bad one again. */
const ASKED_AT_ONCE = 100;

/** Documents handed on in one go, most of which others have spoken for. */
const BATCH = 500;

/** What came of some documents. */
export interface EvaluatedBatch {
  /** How many documents. */
  resources: number;
  evaluations: Evaluation[];
  /** Of documents that the request's check refused. */
  diagnostics: Diagnostic[];
}

/** A document whose judgements are known: remembered, or those of one that is not to be judged. */
export interface Settled {
  kind: 'settled';
  /** Read only if someone asks: of most, no one does. */
  document: () => InputDocument;
  judgements: readonly Judgement[];
  diagnostic?: Diagnostic;
}

/** A document made ready for the bundle. */
export interface Asked {
  kind: 'asked';
  document: () => InputDocument;
  plan: TypePlan;
  /** Made only if it is asked about: most are like another. */
  input: () => EvaluationInput;
  /** What its verdicts are remembered by; undefined if they are not to be. */
  key: string | undefined;
  /** Remembers what the bundle says of it. */
  remember: (verdicts: RememberedVerdicts) => void;
  /** What each control says of it, given what the bundle does. */
  judge: (verdicts: ReadonlyMap<string, Verdict>) => readonly Judgement[];
}

/** Documents on their way. */
export interface Batch {
  documents: (Asked | Settled)[];
  /** Those of them that are to be judged; the others that are not settled are like one of these. */
  asked: Set<Asked>;
  /** The keys of those that are to be judged. */
  keys: Set<string>;
}

/** Starts a batch. */
export function emptyBatch(): Batch {
  return { documents: [], asked: new Set(), keys: new Set() };
}

/** Adds a document; it need not be asked about if it is like one that is. */
export function addTo({ documents, asked, keys }: Batch, prepared: Asked | Settled): void {
  documents.push(prepared);
  if (prepared.kind === 'settled' || (prepared.key !== undefined && keys.has(prepared.key))) return;
  asked.add(prepared);
  if (prepared.key !== undefined) keys.add(prepared.key);
}

/** True if no more should be added. */
export function isFull({ documents, asked }: Batch): boolean {
  return asked.size >= ASKED_AT_ONCE || documents.length >= BATCH;
}

/**
 * Judges what is to be judged, and remembers it.
 * @param memory recalls verdicts by the keys of what is asked
 * @param evidenceOfPasses false: nothing is shown of what passes
 * @returns evaluations in the order of the documents
 */
export function evaluateBatch(
  { documents, asked }: Batch,
  evaluator: Evaluator,
  memory: VerdictMemory | undefined,
  evidenceOfPasses: boolean,
): EvaluatedBatch {
  const answered = new Map<Asked, ReadonlyMap<string, Verdict>>();

  function ask(some: readonly Asked[]): void {
    if (some.length === 0) return;
    const answers = evaluator.evaluate(some.map(({ input }) => input()));
    for (const [position, prepared] of some.entries()) {
      const verdicts = answers[position] ?? new Map<string, Verdict>();
      answered.set(prepared, verdicts);
      // What failed may not fail again.
      if ([...verdicts.values()].some(isError)) continue;
      prepared.remember(rememberedVerdicts(prepared.plan, verdicts, evidenceOfPasses));
    }
  }

  /** Undefined if it is like another of the batch, of which nothing could be remembered. */
  function judgementsOf(prepared: Asked | Settled): readonly Judgement[] | undefined {
    if (prepared.kind === 'settled') return prepared.judgements;
    const verdicts = answered.get(prepared);
    if (verdicts !== undefined) return prepared.judge(verdicts);
    const remembered = prepared.key === undefined ? undefined : memory?.recall(prepared.key);
    return remembered && (remembered.judgements ?? prepared.judge(remembered.verdicts));
  }

  ask([...asked]);
  const known = documents.map((prepared) => ({ prepared, judgements: judgementsOf(prepared) }));
  ask(
    known.flatMap(({ prepared, judgements }) =>
      judgements === undefined && prepared.kind === 'asked' ? prepared : [],
    ),
  );

  const evaluations = known.flatMap(({ prepared, judgements = judgementsOf(prepared) }) => {
    if (judgements === undefined) throw new KensaError('INTERNAL', `${prepared.document().resourceId} was not judged`);
    const document = once(prepared.document);
    return judgements.map(({ controlId, verdict, evidence }): Evaluation => {
      return { controlId, document, verdict, evidence };
    });
  });
  const diagnostics = documents.flatMap((prepared) => ('diagnostic' in prepared ? (prepared.diagnostic ?? []) : []));
  return { resources: documents.length, evaluations, diagnostics };
}

function isError({ compliance }: Verdict): boolean {
  return compliance === 'ERROR';
}
