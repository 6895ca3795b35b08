import { stringify, type Options } from 'csv-stringify/sync';
import { cutText } from './cut-text.ts';
import type { ReportStream } from './finding-list.ts';
import { findingStatements } from './finding-statements.ts';
import type { FormatOptions } from './formats.ts';
import { printable } from './printable.ts';
import type { Finding } from './report.ts';

/** The columns, under the names that the JSON report has for them. */
const COLUMNS = [
  'controlId',
  'title',
  'severity',
  'compliance',
  'accountId',
  'awsRegion',
  'resourceType',
  'resourceId',
  'resourceName',
  'arn',
  'violationCodes',
  'violations',
  'missing',
  'error',
  'evidence',
  'location',
  'capturedAt',
  'evaluatedAt',
  'id',
  'exceptionOwner',
  'exceptionUntil',
  'exceptionTicket',
  'exceptionReason',
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const CSV: Options = { columns: [...COLUMNS], escape_formulas: true, record_delimiter: '\r\n' };

const BEHIND_SPACES = /^\s+[=+@\-\uff1d\uff0b\uff20\uff0d]/;

/** Characters of a cell; Excel takes 32,767. */
const LONGEST_CELL = 32_000;

/**
 * Writes the listed findings as CSV, one row for each, for spreadsheets: in UTF-8 with a byte order mark, without which Excel
 * takes it for another encoding. Several violations stand in one cell. The last columns tell the exception that is in force.
 * Control characters and line breaks are written out.
 */
export function* csvReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const titles = new Map(
    report.controls.map(({ id, title }) => [id, options.controlTexts.get(id)?.title ?? title] as const),
  );
  yield stringify([], { ...CSV, bom: true, header: true });
  for (const finding of report.findings) {
    const row = rowOf(finding, titles.get(finding.controlId) ?? '', report.evaluatedAt ?? '', options);
    yield stringify([Object.values(row).map(cell)], CSV);
  }
}

/** In the order of {@link COLUMNS}. */
function rowOf(finding: Finding, title: string, evaluatedAt: string, options: FormatOptions): Row {
  const { exception, resource, provenance } = finding;
  const { violations, missing, evidence } = findingStatements(finding, options);
  return {
    controlId: finding.controlId,
    title,
    severity: finding.severity,
    compliance: finding.compliance,
    accountId: resource.accountId,
    awsRegion: resource.awsRegion,
    resourceType: resource.resourceType,
    resourceId: resource.resourceId,
    resourceName: resource.resourceName ?? '',
    arn: resource.arn ?? '',
    violationCodes: joined(finding.violations.map(({ code }) => code)),
    violations: joined(violations),
    missing: joined(missing),
    error: finding.error ?? '',
    evidence: joined(evidence),
    location: provenance.location,
    capturedAt: provenance.capturedAt ?? '',
    evaluatedAt,
    id: finding.id,
    exceptionOwner: exception?.owner ?? '',
    exceptionUntil: exception?.until ?? '',
    exceptionTicket: exception?.ticket ?? '',
    exceptionReason: exception?.reason ?? '',
  };
}

function joined(texts: readonly string[]): string {
  return texts.join(' | ');
}

/** The library looks at the first character; some spreadsheets pass over spaces before they do. */
function cell(text: string): string {
  const shown = cutText(printable(text), LONGEST_CELL);
  return BEHIND_SPACES.test(shown) ? `'${shown}` : shown;
}
