import type { ControlManifest } from '../bundle/manifest.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { needsAttention } from '../evaluate/verdict.ts';
import type { ExceptionLedger } from '../exceptions/exception-ledger.ts';
import { KensaError } from '../kensa-error.ts';
import { buildFinding } from './build-finding.ts';
import { checkFinding } from './check-report.ts';
import type { FindingStore } from './finding-store.ts';
import type { ComplianceCounts } from './report.ts';

/** What a report says of evaluations. */
export interface GatheredFindings<Findings> {
  /** In the order of the report. */
  findings: Findings;
  /** For each control that took part, by its id. */
  counts: ReadonlyMap<string, ComplianceCounts>;
}

/** Takes evaluations one by one and keeps of each only what the report needs. */
export interface FindingGatherer<Findings> {
  /**
   * @throws KensaError `INTERNAL` if the evaluation is of a control that did not take part, a violation's code has no
   *   text, or the finding does not fit its schema; and what the store throws.
   */
  take(evaluation: Evaluation): void;
  gathered(): GatheredFindings<Findings>;
}

/**
 * Starts gathering the findings of a run.
 *
 * @param controls those that take part
 * @param all true: findings also list COMPLIANT and NOT_APPLICABLE; the counts cover them anyway
 * @param store where the findings are kept
 * @param except marks a finding for which an exception is in force
 */
export function gatherFindings<Findings>(
  controls: readonly ControlManifest[],
  all: boolean,
  store: FindingStore<Findings>,
  except?: ExceptionLedger['except'],
): FindingGatherer<Findings> {
  const tallies = new Map(controls.map((control) => [control.id, { control, counts: noCounts() }]));
  return {
    take(evaluation) {
      const { controlId, verdict } = evaluation;
      const tally = tallies.get(controlId);
      if (!tally) throw new KensaError('INTERNAL', `${controlId} judged, but does not take part in the run`);
      tally.counts[verdict.compliance] += 1;
      if (!all && !needsAttention(verdict.compliance)) return;
      const built = buildFinding(evaluation, tally.control);
      const finding = except === undefined ? built : except(built, evaluation.document().tags);
      checkFinding(finding);
      store.add(finding);
    },
    gathered: () => ({
      findings: store.sorted(),
      counts: new Map(Array.from(tallies, ([id, { counts }]) => [id, counts])),
    }),
  };
}

/** Counts before anything was judged. */
export function noCounts(): ComplianceCounts {
  return { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };
}
