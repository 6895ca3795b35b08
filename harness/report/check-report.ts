import { validateFinding } from '../generated/validate-finding.ts';
import { validateReport } from '../generated/validate-report.ts';
import { KensaError } from '../kensa-error.ts';
import { schemaErrors } from '../schema-errors.ts';
import type { Finding, ReportOf } from './report.ts';

/**
 * Checks a report against its published schema, but for its findings: they are checked one by one.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkReport({ findings: _findings, ...report }: ReportOf<unknown>): void {
  if (validateReport(report)) return;
  throw new KensaError('INTERNAL', `the report does not fit its schema: ${schemaErrors('report', validateReport)}`);
}

/**
 * Checks a finding against its published schema.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkFinding(finding: Finding): void {
  if (validateFinding(finding)) return;
  throw new KensaError('INTERNAL', `the finding does not fit its schema: ${schemaErrors('finding', validateFinding)}`);
}
