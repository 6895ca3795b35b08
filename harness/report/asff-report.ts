import { KensaError } from '../kensa-error.ts';
import { type AsffBatch, createAsffBatches } from './asff/asff-batches.ts';
import { asffFinding } from './asff/asff-finding.ts';
import { asffHome } from './asff/asff-home.ts';
import { describedControls } from './described-controls.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { wellFormedJson } from './well-formed-json.ts';
import { say } from '../sentences/say.ts';

/**
 * Writes the report in the AWS Security Finding Format (ASFF), for Security Hub: on each line the whole input of one
 * `BatchImportFindings`, `{"Findings":[…]}`. Security Hub takes findings only in their own account and region, so that a
 * line holds those of one account and region; `.Findings[0].AwsAccountId` and `.Findings[0].ProductArn` name them. What
 * is no account or region of AWS is in the report all the same, and Security Hub refuses it.
 *
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html
 *
 * @throws KensaError `USAGE` if there are findings, but no time as of which controls judged: Security Hub wants one, and
 *   an invented one would make it drop the finding or keep an older one.
 */
export function* asffReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const controlOf = describedControls(report, options);
  const batches = createAsffBatches();
  for (const finding of report.findings) {
    const { evaluatedAt } = report;
    if (evaluatedAt === null) {
      throw new KensaError(
        'USAGE',
        say`asff needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.`,
      );
    }
    const run = { tool: report.tool, bundle: report.bundle, evaluatedAt, language: options.language };
    const home = asffHome(finding.resource);
    const json = wellFormedJson(asffFinding(finding, controlOf(finding.controlId), home, run));
    yield* lines(batches.add(`${home.accountId}/${home.region}`, json));
  }
  yield* lines(batches.rest());
}

function* lines(batches: Iterable<AsffBatch>): Generator<string> {
  for (const batch of batches) yield `{"Findings":[${batch.findings.join(',')}]}\n`;
}
