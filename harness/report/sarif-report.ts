import { describedControls } from './described-controls.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { sarifNotifications } from './sarif/sarif-notifications.ts';
import { sarifResult } from './sarif/sarif-result.ts';
import { sarifSuppressions } from './sarif/sarif-suppressions.ts';
import { sarifRule } from './sarif/sarif-rule.ts';
import { wellFormedJson } from './well-formed-json.ts';

/** kensa has no page of its own; this one tells of the controls that it judges by. */
const INFORMATION = 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html';

/**
 * Writes the report as SARIF 2.1.0, for GitHub code scanning and other viewers of results: one run whose rules are the
 * controls, with a result for each finding, one on a line. `kind` tells the verdicts apart: `fail`, `open` for
 * INSUFFICIENT_DATA and ERROR, `pass`, `notApplicable`. What an exception is in force for is suppressed. Diagnostics, controls that failed, and types with resources that no
 * control judged are notifications of the run.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function* sarifReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const controlOf = describedControls(report, options);
  const { tool, bundle, evaluatedAt, summary, diagnostics } = report;
  const executionSuccessful =
    summary.byCompliance.ERROR === 0 && diagnostics.every(({ severity }) => severity !== 'error');

  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n';
  yield `"tool":{"driver":{"name":${wellFormedJson(tool.name)},"version":${wellFormedJson(tool.version)},`;
  yield `"semanticVersion":${wellFormedJson(tool.version)},"informationUri":"${INFORMATION}","rules":`;
  yield* jsonList(report.controls, ({ id }) => sarifRule(controlOf(id)));
  yield `}},\n"invocations":[{"executionSuccessful":${executionSuccessful},"toolExecutionNotifications":`;
  yield* jsonList(sarifNotifications(report, controlOf, options.language), (notification) => notification);
  yield `}],\n"language":"${options.language}",\n"properties":${wellFormedJson({ bundle: bundle.revision, evaluatedAt })},`;
  yield '\n"results":';
  yield* jsonList(report.findings, (finding) => {
    const result = sarifResult(finding, controlOf(finding.controlId), options.language);
    // §3.27.23: either all results of a run say whether they are suppressed, or none does.
    return report.exceptions === undefined
      ? result
      : { ...result, suppressions: sarifSuppressions(finding, options.language) };
  });
  yield '\n}]}\n';
}

function* jsonList<Value>(values: Iterable<Value>, toJson: (value: Value) => unknown): Generator<string> {
  let separator = '[\n';
  for (const value of values) {
    yield separator + wellFormedJson(toJson(value));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : ']';
}
