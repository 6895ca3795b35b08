import type { Command } from './measure.ts';
import { node } from './measure.ts';

/** The format of the measured reports. */
const FORMAT = 'ndjson';

/** Writes a report of every finding to a file. */
export function auditCommand(kensa: string, source: string, report: string, ...options: string[]): Command {
  return node(kensa, 'audit', source, '--format', FORMAT, '--output', report, '--fail-on', 'none', ...options);
}
