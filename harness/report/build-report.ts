import type { ControlManifest, Manifest } from '../bundle/manifest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { needsAttention } from '../evaluate/verdict.ts';
import { KensaError } from '../kensa-error.ts';
import { compareResources } from '../normalize/compare-resources.ts';
import { compareText } from '../normalize/compare-text.ts';
import type { ResourceIdentity } from '../normalize/input-document.ts';
import { compareCoverage, hasGap } from '../normalize/type-coverage.ts';
import { buildFinding } from './build-finding.ts';
import { coverageRow } from './coverage-row.ts';
import { maskAccounts } from './mask-accounts.ts';
import { compareLocation } from './order.ts';
import type { ComplianceCounts, Coverage, CoverageRow, Finding, Report } from './report.ts';

/** All that a report is made from. The order of the lists does not matter. */
export interface ReportInput {
  toolVersion: string;
  manifest: Manifest;
  /** The controls that took part, out of the manifest's. */
  controls: readonly ControlManifest[];
  /** ISO 8601, UTC; null when no item says when it was captured. */
  evaluatedAt: string | null;
  sources: Report['sources'];
  /** Distinct resources that exist, whether judged or not. */
  resources: number;
  notEvaluated: Report['summary']['notEvaluated'];
  /** One for each control and resource that it judged. */
  evaluations: Iterable<Evaluation>;
  /** By control id, for each of `controls`. */
  coverageOfControls: ReadonlyMap<string, Coverage>;
  coverage: readonly CoverageRow[];
  diagnostics: readonly Diagnostic[];
  /** True: findings also list COMPLIANT and NOT_APPLICABLE; the counts cover them anyway. */
  all: boolean;
  /** True: diagnostics and failures show of an account id only the end. */
  maskAccounts: boolean;
}

/**
 * Sums up a run. The same input, in any order, gives the same report, with every key in the order of {@link Report}.
 *
 * @throws KensaError `INTERNAL` if an evaluation is of a control that did not take part, a control's coverage is not
 *   given, or a violation's code has no text.
 */
export function buildReport(input: ReportInput): Report {
  const { manifest, notEvaluated } = input;
  const takesPart = new Set(input.controls.map(({ id }) => id));
  const controls = manifest.controls.filter(({ id }) => takesPart.has(id));
  const mask = input.maskAccounts ? maskAccounts : (text: string): string => text;
  const gaps = gapsByControl(input.coverage);
  const tallies = new Map(controls.map((control) => [control.id, { control, counts: noCounts() }]));
  const total = noCounts();
  const evaluated = new Set<string>();
  const findings: Finding[] = [];

  for (const evaluation of input.evaluations) {
    const tally = tallies.get(evaluation.controlId);
    if (!tally) throw new KensaError('INTERNAL', `${evaluation.controlId} judged, but does not take part in the run`);
    const { compliance } = evaluation.verdict;
    tally.counts[compliance] += 1;
    total[compliance] += 1;
    evaluated.add(resourceKey(evaluation.document));
    if (input.all || needsAttention(compliance)) findings.push(buildFinding(evaluation, tally.control));
  }

  return {
    schemaVersion: 1,
    tool: { name: 'kensa', version: input.toolVersion },
    bundle: { revision: manifest.revision, opaVersion: manifest.opaVersion, controls: manifest.controls.length },
    evaluatedAt: input.evaluatedAt,
    sources: input.sources
      .map(({ location, shape, items }) => ({ location, shape, items }))
      .toSorted(
        (a, b) => compareLocation(a.location, b.location) || compareText(a.shape, b.shape) || a.items - b.items,
      ),
    summary: {
      resources: input.resources,
      evaluated: evaluated.size,
      notEvaluated: {
        deleted: notEvaluated.deleted,
        notRecorded: notEvaluated.notRecorded,
        superseded: notEvaluated.superseded,
      },
      byCompliance: total,
    },
    controls: Array.from(tallies.values(), ({ control, counts }) => {
      const { id, title, severity, resourceTypes } = control;
      return { id, title, severity, resourceTypes, counts, coverage: coverageOf(input, id), gaps: gaps.get(id) ?? 0 };
    }),
    coverage: input.coverage.toSorted(compareCoverage).map((row) => coverageRow(row, mask)),
    findings: findings.toSorted(byControlAndResource(controls)),
    diagnostics: input.diagnostics.toSorted(compareDiagnostic).map(({ code, severity, location, message }) => {
      return { code, severity, location: mask(location), message: mask(message) };
    }),
  };
}

function noCounts(): ComplianceCounts {
  return { COMPLIANT: 0, NON_COMPLIANT: 0, NOT_APPLICABLE: 0, INSUFFICIENT_DATA: 0, ERROR: 0 };
}

function resourceKey({ accountId, awsRegion, resourceType, resourceId }: ResourceIdentity): string {
  return JSON.stringify([accountId, awsRegion, resourceType, resourceId]);
}

function gapsByControl(rows: readonly CoverageRow[]): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const id of rows.filter(hasGap).flatMap((row) => row.controls)) gaps.set(id, (gaps.get(id) ?? 0) + 1);
  return gaps;
}

function coverageOf({ coverageOfControls }: ReportInput, controlId: string): Coverage {
  const known = coverageOfControls.get(controlId);
  if (!known) throw new KensaError('INTERNAL', `the coverage of ${controlId} is not known`);
  return known;
}

function byControlAndResource(controls: readonly ControlManifest[]): (a: Finding, b: Finding) => number {
  const positions = new Map(controls.map(({ id }, position) => [id, position]));
  return (a, b) =>
    (positions.get(a.controlId) ?? 0) - (positions.get(b.controlId) ?? 0) || compareResources(a.resource, b.resource);
}

function compareDiagnostic(a: Diagnostic, b: Diagnostic): number {
  return (
    compareLocation(a.location, b.location) ||
    compareText(a.code, b.code) ||
    compareText(a.severity, b.severity) ||
    compareText(a.message, b.message)
  );
}
