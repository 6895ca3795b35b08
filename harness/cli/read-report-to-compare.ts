import { readFile } from 'node:fs/promises';
import type { ReportToCompare } from '../difference/compare-reports.ts';
import { parseReport } from '../difference/parse-report.ts';
import { KensaError } from '../kensa-error.ts';

/**
 * Reads a report that kensa has written as json or ndjson.
 *
 * @throws KensaError `REPORT_UNREADABLE` with the file and the reason
 */
export async function readReportToCompare(file: string): Promise<ReportToCompare> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KensaError('REPORT_UNREADABLE', `the report ${file} can not be read: ${reason}`, { cause });
  });
  return { file, report: parseReport(file, bytes) };
}
