import { violationMessage } from './control-texts.ts';
import { cutText } from './cut-text.ts';
import { formatPath } from './format-path.ts';
import type { FormatOptions } from './formats.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import type { Finding } from './report.ts';
import { textWords } from './text-words.ts';

/** Characters of a value that are shown: every id and ARN is whole. */
const LONGEST_VALUE = 256;

/** What a finding says, each fact as one text in the language of the report. What the texts quote is as it came. */
export interface FindingStatements {
  /** What is wrong, its code, and where. */
  violations: string[];
  /** What was missing and why; where nothing was and the control came to no decision: that. */
  missing: string[];
  /** What else the control read: `path = value`. */
  evidence: string[];
}

/** Tells a finding in statements. */
export function findingStatements(
  finding: Finding,
  { language, controlTexts }: Pick<FormatOptions, 'controlTexts' | 'language'>,
): FindingStatements {
  const { at, undecided } = textWords[language].finding;
  const values = new Map(finding.evidence.map(({ path, value }) => [path, valueText(path, value)]));
  const violations = finding.violations.map((violation) => {
    const text = `${violationMessage(violation, controlTexts.get(finding.controlId))} [${violation.code}]`;
    const place = formatPath(violation.path);
    return place === '' ? text : `${text} ${at(values.get(place) ?? place)}`;
  });
  const missing = finding.missing.map(({ path, reason, reference }) => {
    return `${path}: ${missingReasonWords[language][reason]}${reference === undefined ? '' : `: ${reference}`}`;
  });
  const places = new Set(finding.violations.map(({ path }) => formatPath(path)));
  const others = [...values].flatMap(([path, text]) => (places.has(path) ? [] : [text]));
  const isUndecided = finding.compliance === 'INSUFFICIENT_DATA' && missing.length === 0;
  return { violations, missing: isUndecided ? [undecided] : missing, evidence: others };
}

function valueText(path: string, value: Finding['evidence'][number]['value']): string {
  return `${path} = ${cutText(JSON.stringify(value), LONGEST_VALUE)}`;
}
