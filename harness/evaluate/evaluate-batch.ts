import type { Diagnostic } from '../diagnostic.ts';
import { KensaError } from '../kensa-error.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Evaluation, Judgement } from './evaluation.ts';
import type { EvaluationInput, Evaluator } from './evaluator.ts';
import { type Answer, judgeDocument } from './judge-document.ts';
import type { TypePlan } from './type-plan.ts';
import type { Verdict } from './verdict.ts';
import type { VerdictMemory } from './verdict-memory.ts';

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
  document: InputDocument;
  judgements: readonly Judgement[];
  diagnostic?: Diagnostic;
}

/** A document made ready for the bundle. */
export interface Asked extends Omit<Answer, 'input' | 'verdicts'> {
  kind: 'asked';
  document: InputDocument;
  plan: TypePlan;
  /** Made only if it is asked about: most are like another. */
  input: () => EvaluationInput;
  /** What its judgements are remembered by; undefined if they are not to be. */
  key: string | undefined;
  /** The same, by what the document states. */
  content: string | undefined;
}

/** What judgements are remembered by; undefined: nothing is. */
export interface Memories {
  /** By what controls see. */
  memory: VerdictMemory | undefined;
  /** By what documents state. */
  byContent: VerdictMemory | undefined;
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
 * @param memories what of it is remembered
 * @param evidenceOfPasses false: no evidence with what passes
 * @returns evaluations in the order of the documents
 */
export function evaluateBatch(
  { documents, asked }: Batch,
  evaluator: Evaluator,
  { memory, byContent }: Memories,
  evidenceOfPasses: boolean,
): EvaluatedBatch {
  const judged = new Map<Asked, readonly Judgement[]>();

  function judge(some: readonly Asked[]): void {
    if (some.length === 0) return;
    const inputs = some.map((prepared) => ({ prepared, input: prepared.input() }));
    const answers = evaluator.evaluate(inputs.map(({ input }) => input));
    for (const [position, { prepared, input }] of inputs.entries()) {
      const verdicts = answers[position] ?? new Map<string, Verdict>();
      const judgements = judgeDocument(prepared.plan, { ...prepared, input, verdicts }, evidenceOfPasses);
      judged.set(prepared, judgements);
      // What failed may not fail again.
      const failed = [...verdicts.values(), ...judgements.map(({ verdict }) => verdict)].some(isError);
      if (failed) continue;
      if (prepared.key !== undefined) memory?.keep(prepared.key, judgements);
      if (prepared.content !== undefined) byContent?.keep(prepared.content, judgements);
    }
  }

  /** Undefined if it is like another of the batch, of which nothing could be remembered. */
  function judgementsOf(prepared: Asked | Settled): readonly Judgement[] | undefined {
    if (prepared.kind === 'settled') return prepared.judgements;
    return judged.get(prepared) ?? (prepared.key === undefined ? undefined : memory?.recall(prepared.key));
  }

  judge([...asked]);
  const known = documents.map((prepared) => ({ prepared, judgements: judgementsOf(prepared) }));
  judge(
    known.flatMap(({ prepared, judgements }) =>
      judgements === undefined && prepared.kind === 'asked' ? prepared : [],
    ),
  );

  const evaluations = known.flatMap(({ prepared, judgements = judgementsOf(prepared) }) => {
    if (judgements === undefined) throw new KensaError('INTERNAL', `${prepared.document.resourceId} was not judged`);
    return judgements.map(({ controlId, verdict, evidence }): Evaluation => {
      return {
        controlId,
        get document() {
          return prepared.document;
        },
        verdict,
        evidence,
      };
    });
  });
  const diagnostics = documents.flatMap((prepared) => ('diagnostic' in prepared ? (prepared.diagnostic ?? []) : []));
  return { resources: documents.length, evaluations, diagnostics };
}

function isError({ compliance }: Verdict): boolean {
  return compliance === 'ERROR';
}
