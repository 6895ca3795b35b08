import type { ControlManifest, Manifest } from '../bundle/manifest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { COMPLIANCES } from '../evaluate/verdict.ts';
import type { ExceptionOutcome } from '../exceptions/exception-ledger.ts';
import { KensaError } from '../kensa-error.ts';
import { compareText } from '../normalize/compare-text.ts';
import { compareCoverage, hasGap } from '../normalize/coverage/type-coverage.ts';
import { coverageRow } from './coverage-row.ts';
import { type GatheredFindings, noCounts } from './gather-findings.ts';
import { maskAccounts } from './mask-accounts.ts';
import { compareLocation } from './order.ts';
import type { Coverage, CoverageRow, Finding, Report, ReportOf } from './report.ts';

/** All that a report is made from. The order of the lists does not matter, but for that of the findings. */
export interface ReportInput<Findings = Finding[]> {
  toolVersion: string;
  manifest: Manifest;
  /** The controls that took part, out of the manifest's. */
  controls: readonly ControlManifest[];
  /** ISO 8601, UTC; null when no item says when it was captured. */
  evaluatedAt: string | null;
  sources: Report['sources'];
  /** Distinct resources that exist, whether judged or not. */
  resources: number;
  /** Those that at least one control judged. */
  evaluated: number;
  notEvaluated: Report['summary']['notEvaluated'];
  /** From one evaluation for each control and resource that it judged. */
  gathered: GatheredFindings<Findings>;
  /** What became of the run's exceptions; without them undefined. */
  exceptions?: ExceptionOutcome;
  /** By control id, for each of `controls`. */
  coverageOfControls: ReadonlyMap<string, Coverage>;
  coverage: readonly CoverageRow[];
  diagnostics: readonly Diagnostic[];
  /** True: diagnostics and failures show of an account id only the end. */
  maskAccounts: boolean;
}

/**
 * Sums up a run. The same input, in any order, gives the same report, with every key in the order of {@link Report}.
 *
 * @throws KensaError `INTERNAL` if a control's coverage is not given.
 */
export function buildReport<Findings>(input: ReportInput<Findings>): ReportOf<Findings> {
  const { manifest, notEvaluated, exceptions } = input;
  const takesPart = new Set(input.controls.map(({ id }) => id));
  const controls = manifest.controls.filter(({ id }) => takesPart.has(id));
  const { counts, findings } = input.gathered;
  const mask = input.maskAccounts ? maskAccounts : (text: string): string => text;
  const gaps = gapsByControl(input.coverage);
  const total = noCounts();
  for (const own of counts.values()) for (const compliance of COMPLIANCES) total[compliance] += own[compliance];

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
      evaluated: input.evaluated,
      notEvaluated: {
        deleted: notEvaluated.deleted,
        notRecorded: notEvaluated.notRecorded,
        superseded: notEvaluated.superseded,
      },
      byCompliance: total,
    },
    controls: controls.map(({ id, title, severity, resourceTypes }) => {
      const own = counts.get(id) ?? noCounts();
      const excepted = exceptions?.excepted.get(id);
      return {
        id,
        title,
        severity,
        resourceTypes,
        counts: own,
        ...(excepted !== undefined && { excepted }),
        coverage: coverageOf(input, id),
        gaps: gaps.get(id) ?? 0,
      };
    }),
    coverage: input.coverage.toSorted(compareCoverage).map((row) => coverageRow(row, mask)),
    ...(exceptions && { exceptions: exceptions.exceptions }),
    findings,
    diagnostics: input.diagnostics.toSorted(compareDiagnostic).map(({ code, severity, location, message }) => {
      return { code, severity, location: mask(location), message: mask(message) };
    }),
  };
}

function gapsByControl(rows: readonly CoverageRow[]): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const id of rows.filter(hasGap).flatMap((row) => row.controls)) gaps.set(id, (gaps.get(id) ?? 0) + 1);
  return gaps;
}

function coverageOf({ coverageOfControls }: ReportInput<unknown>, controlId: string): Coverage {
  const known = coverageOfControls.get(controlId);
  if (!known) throw new KensaError('INTERNAL', `the coverage of ${controlId} is not known`);
  return known;
}

function compareDiagnostic(a: Diagnostic, b: Diagnostic): number {
  return (
    compareLocation(a.location, b.location) ||
    compareText(a.code, b.code) ||
    compareText(a.severity, b.severity) ||
    compareText(a.message, b.message)
  );
}
