import { violationMessage } from '../control-texts.ts';
import { formatPath } from '../format-path.ts';
import type { FormatOptions } from '../formats.ts';
import { missingReasonWords } from '../missing-reason-words.ts';
import type { Finding } from '../report.ts';
import { resourceText } from '../resource-text.ts';
import { COMPLIANCE_STYLES } from '../text-styles.ts';
import { complianceWords } from '../verdict-words.ts';
import { prose, quoted } from './escape-markdown.ts';
import { markdownWords } from './markdown-words.ts';

const MOST_LINES = 5;

/** Writes a finding as an item of a list, with what is wrong in items below; long lists are cut. */
export function findingItem(finding: Finding, options: FormatOptions): string {
  const { language } = options;
  const { mark } = COMPLIANCE_STYLES[finding.compliance];
  const lines = linesOf(finding, options);
  const rest = lines.length - MOST_LINES;
  const shown = rest > 0 ? [...lines.slice(0, MOST_LINES), markdownWords[language].more(rest)] : lines;
  const verdict = `${mark} **${complianceWords[language][finding.compliance]}**`;
  return [`- ${verdict} ${quoted(resourceText(finding.resource))}`, ...shown.map((line) => `  - ${line}`)]
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(finding: Finding, { language, controlTexts }: FormatOptions): string[] {
  const words = markdownWords[language];
  const { compliance, violations, missing, evidence, error } = finding;
  if (compliance === 'INSUFFICIENT_DATA' && missing.length === 0) return [words.undecided];
  const values = new Map(evidence.map(({ path, value }) => [path, value]));
  return [
    ...(error === undefined ? [] : [quoted(error)]),
    ...violations.map((violation) => {
      const message = prose(violationMessage(violation, controlTexts.get(finding.controlId)));
      const place = formatPath(violation.path);
      const value = values.get(place);
      const found = value === undefined ? place : `${place} = ${JSON.stringify(value)}`;
      return `${message} ${quoted(violation.code)}${place === '' ? '' : ` ${words.at(quoted(found))}`}`;
    }),
    ...missing.map(({ path, reason, reference }) => {
      const looked = reference === undefined ? '' : `: ${quoted(reference)}`;
      return `${quoted(path)}: ${missingReasonWords[language][reason]}${looked}`;
    }),
  ];
}
