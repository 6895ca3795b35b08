import type { Report } from '../../harness/report/report.ts';

/** A report without the names and places of sources. */
export function withoutPlaces(report: Report): object {
  return {
    ...report,
    sources: report.sources.reduce((sum, { items: count }) => sum + count, 0),
    coverage: report.coverage.map((row) => ({ ...row, location: '' })),
    findings: report.findings.map((finding) => ({
      ...finding,
      provenance: { ...finding.provenance, source: '', location: '' },
    })),
    // Where lists failed alike, a file has one diagnostic of them all; the coverage has each.
    diagnostics: [...new Set(report.diagnostics.map(({ code, severity }) => `${severity} ${code}`))].toSorted(),
  };
}
