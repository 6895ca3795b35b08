import type { XMLBuilderCB } from 'xmlbuilder2/lib/interfaces.js';
import { xmlText } from './xml-text.ts';

/** How a test ended: one that is green has no outcome but `passed`. */
export type JunitOutcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A test of a suite. */
export interface JunitCase {
  /** What the suite is about: tools group by it. */
  className: string;
  name: string;
  outcome: JunitOutcome;
  /** What kind of outcome it is; a word for machines. */
  type: string;
  /** What was found, a line each; the first is shown where only one is. */
  lines: readonly string[];
}

/** How many tests of a suite ended in each way. */
export type JunitCounts = Record<JunitOutcome, number>;

/** No test at all. */
export function noCases(): JunitCounts {
  return { passed: 0, failure: 0, error: 0, skipped: 0 };
}

/** The attributes in which suites tell their totals. */
export function countAttributes({ passed, failure, error, skipped }: JunitCounts): Record<string, string> {
  return {
    tests: String(passed + failure + error + skipped),
    failures: String(failure),
    errors: String(error),
    skipped: String(skipped),
  };
}

/** Writes a test. Tools show the message or the text, so that both stand there. */
export function writeCase(xml: XMLBuilderCB, { className, name, outcome, type, lines }: JunitCase): void {
  const text = lines.map(xmlText).join('\n');
  xml.ele('testcase', { classname: xmlText(className), name: xmlText(name) });
  if (outcome === 'passed') {
    if (text !== '') xml.ele('system-out').txt(text).up();
  } else if (outcome === 'skipped') {
    xml.ele('skipped', { message: xmlText(lines.join(' ')) }).up();
  } else {
    xml
      .ele(outcome, { message: xmlText(lines[0] ?? ''), type: xmlText(type) })
      .txt(text)
      .up();
  }
  xml.up();
}
