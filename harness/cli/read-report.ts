import { readFile } from 'node:fs/promises';
import { KensaError } from '../kensa-error.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report } from '../report/report.ts';
import { say } from '../sentences/say.ts';

/**
 * Reads a report that kensa has written as json or ndjson.
 *
 * @throws KensaError `REPORT_UNREADABLE` with the file and the reason
 */
export async function readReport(file: string): Promise<Report> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KensaError('REPORT_UNREADABLE', say`the report ${file} can not be read: ${reason}`, { cause });
  });
  return parseReport(file, bytes);
}
