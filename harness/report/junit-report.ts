import { createCB } from 'xmlbuilder2';
import type { ReportStream } from './finding-list.ts';
import type { FormatOptions } from './formats.ts';
import { countCases, findingCase, listsAll, otherCases } from './junit/control-cases.ts';
import { countAttributes, type JunitCase, type JunitCounts, noCases, writeCase } from './junit/junit-case.ts';
import { junitWords } from './junit/junit-words.ts';
import { xmlText } from './junit/xml-text.ts';

/**
 * Writes the report as the XML of JUnit, for Jenkins, GitLab and Azure DevOps: a suite for each control with a test for each
 * verdict, and one for diagnostics. NON_COMPLIANT is a failure; ERROR, INSUFFICIENT_DATA and resources that may exist unseen
 * are errors, since tools stay green where a test is skipped; NOT_APPLICABLE, and what
 * an exception is in force for, is skipped. Passes that are not listed are one
 * test, so that a report has tests at all. Each total is the number of tests that are there.
 */
export function* junitReport(report: ReportStream, options: FormatOptions): Generator<string> {
  const isAllListed = listsAll(report);
  const suites = report.controls.map((control) => ({ control, counts: countCases(control, isAllListed, options) }));
  const diagnostics = report.diagnostics.map(diagnosticCase);
  const ofDiagnostics = counted(diagnostics);
  const chunks: string[] = [];
  const xml = createCB({ data: (chunk: string) => chunks.push(chunk), prettyPrint: true });
  const written = (): string => chunks.splice(0).join('');

  const all = [...suites.map(({ counts }) => counts), ofDiagnostics].reduce(sum, noCases());
  xml.dec({ encoding: 'UTF-8' }).ele('testsuites', { name: 'kensa', ...countAttributes(all) });
  for (const { control, counts } of suites) {
    const title = options.controlTexts.get(control.id)?.title ?? control.title;
    xml.ele('testsuite', { name: xmlText(`${control.id} ${title}`), ...countAttributes(counts) });
    for (const finding of report.findings.ofControl(control.id)) {
      writeCase(xml, findingCase(finding, options));
      yield written();
    }
    for (const other of otherCases(control, isAllListed, options)) writeCase(xml, other);
    xml.up();
  }
  if (diagnostics.length > 0) {
    xml.ele('testsuite', { name: junitWords[options.language].diagnostics, ...countAttributes(ofDiagnostics) });
    for (const diagnostic of diagnostics) writeCase(xml, diagnostic);
    xml.up();
  }
  xml.up().end();
  yield `${written()}\n`;
}

/** An error means that part of the input was not judged; what a warning is about was. */
function diagnosticCase({ code, severity, location, message }: ReportStream['diagnostics'][number]): JunitCase {
  const outcome = severity === 'error' ? 'error' : 'skipped';
  return { className: code, name: location, outcome, type: code, lines: [message] };
}

function counted(cases: readonly JunitCase[]): JunitCounts {
  const counts = noCases();
  for (const { outcome } of cases) counts[outcome] += 1;
  return counts;
}

function sum(a: JunitCounts, b: JunitCounts): JunitCounts {
  return {
    passed: a.passed + b.passed,
    failure: a.failure + b.failure,
    error: a.error + b.error,
    skipped: a.skipped + b.skipped,
  };
}
