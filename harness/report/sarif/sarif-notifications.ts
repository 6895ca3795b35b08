import type { JsonObject } from '../../json.ts';
import { addsUp, hasGap } from '../../normalize/coverage/type-coverage.ts';
import type { Language } from '../control-text.ts';
import type { DescribedControl } from '../described-controls.ts';
import type { ReportStream } from '../finding-list.ts';
import { findingMessage, findingReasons } from '../finding-reasons.ts';
import { findingWords } from '../finding-words.ts';
import type { CoverageRow } from '../report.ts';
import { resourcePath } from '../resource-path.ts';
import { sarifText } from './sarif-text.ts';

/**
 * Tells what went wrong in the run: the diagnostics, what of AWS no control may have seen, and each finding whose control
 * failed.
 */
export function* sarifNotifications(
  { coverage, diagnostics, findings, summary }: ReportStream,
  controlOf: (id: string) => DescribedControl,
  language: Language,
): Generator<JsonObject> {
  for (const { code, severity, location, message } of diagnostics) {
    yield { level: severity, descriptor: { id: code }, message: sarifText(`${location}: ${message}`) };
  }
  for (const row of coverage) {
    if (!hasGap(row)) continue;
    const text = findingWords[language].gap(row.resourceType, `${row.accountId}/${row.awsRegion}`, gapReasons(row));
    yield { level: 'warning', descriptor: { id: 'COVERAGE_GAP' }, message: sarifText(text) };
  }
  if (summary.byCompliance.ERROR === 0) return;
  for (const finding of findings) {
    if (finding.compliance !== 'ERROR') continue;
    const control = controlOf(finding.controlId);
    const message = findingMessage(finding, findingReasons(finding, control, language, 1), language);
    yield {
      level: 'error',
      descriptor: { id: 'CONTROL_FAILED' },
      associatedRule: { id: control.id, index: control.position },
      message: sarifText(`${resourcePath(finding.resource)}: ${message}`),
    };
  }
}

function gapReasons(row: CoverageRow): string {
  const { recording, incomplete, failures } = row;
  const reasons = [
    ...(recording === 'RECORDED' || recording === 'DESCRIBED' ? [] : [recording]),
    ...(incomplete === undefined ? [] : [incomplete.reason]),
    ...failures.map(({ reason }) => reason),
    ...(addsUp(row) ? [] : ['ACCOUNTING_MISMATCH']),
  ];
  return [...new Set(reasons)].join(', ');
}
