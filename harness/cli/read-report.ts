import { Ajv } from 'ajv';
import { KensaError } from '../kensa-error.ts';
import { reportSchema } from '../report/report-schema.ts';
import type { Report } from '../report/report.ts';
import { readText } from './read-text.ts';

/** A string can not be longer. */
const MAX_BYTES = 512 * 1024 * 1024 - 1024;

/**
 * Reads a report that was written with `--format json`.
 *
 * @throws KensaError `REPORT_UNREADABLE` if there is none, with the file and the reason
 */
export async function readReport(file: string): Promise<Report> {
  const unreadable = (reason: string, cause?: unknown): KensaError =>
    new KensaError('REPORT_UNREADABLE', `the report in ${file} cannot be read: ${reason}`, { cause });
  const text = await readText(file, MAX_BYTES, unreadable);
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    // What JSON.parse says of it differs between versions of Node.
    throw unreadable('it is not JSON. Write one with kensa audit --format json');
  }
  const ajv = new Ajv({ allowUnionTypes: true });
  const fits = ajv.compile<Report>(reportSchema);
  if (fits(report)) return report;
  const problem = ajv.errorsText(fits.errors, { dataVar: 'report' });
  throw unreadable(`it is no report of this version of kensa: ${problem}. Write one with kensa audit --format json`);
}
