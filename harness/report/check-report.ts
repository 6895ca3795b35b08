import { Ajv } from 'ajv';
import { KensaError } from '../kensa-error.ts';
import { reportSchema } from './report-schema.ts';
import type { Report } from './report.ts';

/**
 * Checks a report against its published schema.
 *
 * @throws KensaError `INTERNAL` if it does not fit, with the first place that does not.
 */
export function checkReport(report: Report): void {
  const ajv = new Ajv({ allowUnionTypes: true });
  if (ajv.validate(reportSchema, report)) return;
  throw new KensaError(
    'INTERNAL',
    `the report does not fit its schema: ${ajv.errorsText(ajv.errors, { dataVar: 'report' })}`,
  );
}
