import { Ajv, type ValidateFunction } from 'ajv';
import { KensaError } from '../kensa-error.ts';
import { reportSchema } from './report-schema.ts';
import type { Report } from './report.ts';

const ajv = new Ajv({ allowUnionTypes: true });
/** Compiled once: that takes longer than the audit of a small file. */
let fits: ValidateFunction | undefined;

/**
 * Checks a report against its published schema.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkReport(report: Report): void {
  fits ??= ajv.compile(reportSchema);
  if (fits(report)) return;
  throw new KensaError(
    'INTERNAL',
    `the report does not fit its schema: ${ajv.errorsText(fits.errors, { dataVar: 'report' })}`,
  );
}
