import type { Finding, Report, ReportOf } from './report.ts';

/** Findings in the order of a report: by control, as the bundle has them, then by resource. Made anew each time they are asked for. */
export interface FindingList extends Iterable<Finding> {
  readonly length: number;
  /** Those of one control, in the same order. */
  ofControl(controlId: string): Iterable<Finding>;
}

/** A report whose findings need not be in memory all at once: what formats write. */
export type ReportStream = ReportOf<FindingList>;

/** A report that is in memory, for formats. */
export function streamReport(report: Report): ReportStream {
  const byControl = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const own = byControl.get(finding.controlId);
    if (own === undefined) byControl.set(finding.controlId, [finding]);
    else own.push(finding);
  }
  return {
    ...report,
    findings: {
      length: report.findings.length,
      [Symbol.iterator]: () => report.findings[Symbol.iterator](),
      ofControl: (controlId) => byControl.get(controlId) ?? [],
    },
  };
}
