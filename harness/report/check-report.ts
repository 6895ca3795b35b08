import { validateReport } from '../generated/validate-report.ts';
import { KensaError } from '../kensa-error.ts';
import { schemaErrors } from '../schema-errors.ts';
import type { Report } from './report.ts';

/**
 * Checks a report against its published schema.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkReport(report: Report): void {
  if (validateReport(report)) return;
  throw new KensaError('INTERNAL', `the report does not fit its schema: ${schemaErrors('report', validateReport)}`);
}
