import type { ReportStream } from './finding-list.ts';
import { jsonChunks } from './json-chunks.ts';

/** Writes the report as JSON, the findings as a list. */
export function jsonReport(report: ReportStream): Generator<string> {
  return jsonChunks(report);
}
