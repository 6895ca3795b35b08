import { describedControls } from './described-controls.ts';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { sarifNotifications } from './sarif/sarif-notifications.ts';
import { sarifResult } from './sarif/sarif-result.ts';
import { sarifRule } from './sarif/sarif-rule.ts';
import { wellFormedJson } from './well-formed-json.ts';

/** kensa has no page of its own; this one tells of the controls that it judges by. */
const INFORMATION = 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html';

/**
 * Writes the report as SARIF 2.1.0, for GitHub code scanning and other viewers of results: one run whose rules are the
 * controls, with a result for each finding, one on a line. `kind` tells the verdicts apart: `fail`, `open` for
 * INSUFFICIENT_DATA and ERROR, `pass`, `notApplicable`. Diagnostics, controls that failed, and types with resources that no
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
  yield* jsonList(report.findings, (finding) => sarifResult(finding, controlOf(finding.controlId), options.language));
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
