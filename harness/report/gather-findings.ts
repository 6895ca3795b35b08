import type { ControlManifest } from '../bundle/manifest.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { needsAttention } from '../evaluate/verdict.ts';
import type { ExceptionLedger } from '../exceptions/exception-ledger.ts';
import { KensaError } from '../kensa-error.ts';
import { createDigestTable } from '../normalize/captures/digest-table.ts';
import { digestResource } from '../normalize/captures/resource-digest.ts';
import { buildFinding } from './build-finding.ts';
import type { ComplianceCounts, Finding } from './report.ts';

/** What a report says of evaluations, in no particular order. */
export interface GatheredFindings {
  findings: Finding[];
  /** For each control that took part, by its id. */
  counts: ReadonlyMap<string, ComplianceCounts>;
  /** Distinct resources that at least one control judged. */
  evaluated: number;
}

/** Takes evaluations one by one and keeps of each only what the report needs. */
export interface FindingGatherer {
  /**
   * @throws KensaError `INTERNAL` if the evaluation is of a control that did not take part, or a violation's code has no
   *   text.
   */
  take(evaluation: Evaluation): void;
  gathered(): GatheredFindings;
}

/**
 * Starts gathering the findings of a run.
 *
 * @param controls those that take part
 * @param all true: findings also list COMPLIANT and NOT_APPLICABLE; the counts cover them anyway
 * @param except marks a finding for which an exception is in force
 */
export function gatherFindings(
  controls: readonly ControlManifest[],
  all: boolean,
  except: ExceptionLedger['except'] = (finding) => finding,
): FindingGatherer {
  const tallies = new Map(controls.map((control) => [control.id, { control, counts: noCounts() }]));
  const evaluated = createDigestTable();
  const findings: Finding[] = [];
  return {
    take(evaluation) {
      const { controlId, document, verdict } = evaluation;
      const tally = tallies.get(controlId);
      if (!tally) throw new KensaError('INTERNAL', `${controlId} judged, but does not take part in the run`);
      tally.counts[verdict.compliance] += 1;
      const resource = digestResource(document);
      if (evaluated.find(resource) === undefined) evaluated.add(resource);
      if (!all && !needsAttention(verdict.compliance)) return;
      findings.push(except(buildFinding(evaluation, tally.control), document.tags));
    },
    gathered: () => ({
      findings,
      counts: new Map(Array.from(tallies, ([id, { counts }]) => [id, counts])),
      evaluated: evaluated.size(),
    }),
  };
}

/** Counts before anything was judged. */
export function noCounts(): ComplianceCounts {
  return { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };
}
