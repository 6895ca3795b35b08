import { KensaError } from '../kensa-error.ts';
import { describedControls } from './described-controls.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { ocsfFinding } from './ocsf/ocsf-finding.ts';
import { wellFormedJson } from './well-formed-json.ts';
import { say } from '../sentences/say.ts';

/**
 * Writes the report as events of the Open Cybersecurity Schema Framework 1.5.0, class Compliance Finding (2003), one on each
 * line: what log pipelines and query engines read as it comes, and what converters to Security Lake's Parquet start from.
 *
 * https://schema.ocsf.io/1.5.0/classes/compliance_finding
 *
 * @throws KensaError `USAGE` if there are findings, but no time as of which controls judged: an event has one.
 */
export function* ocsfReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const controlOf = describedControls(report, options);
  const { tool, bundle, evaluatedAt } = report;
  for (const finding of report.findings) {
    if (evaluatedAt === null) {
      throw new KensaError(
        'USAGE',
        say`ocsf needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.`,
      );
    }
    const run = { tool, bundle, time: Date.parse(evaluatedAt), language: options.language };
    yield `${wellFormedJson(ocsfFinding(finding, controlOf(finding.controlId), run))}\n`;
  }
}
