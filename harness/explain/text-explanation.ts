import type { Verdict } from '../evaluate/verdict.ts';
import type { JsonValue } from '../json.ts';
import { aligned } from '../report/aligned.ts';
import type { ControlText } from '../report/control-text.ts';
import { formatPath } from '../report/format-path.ts';
import type { FormatOptions } from '../report/formats.ts';
import { missingReasonWords } from '../report/missing-reason-words.ts';
import { paint } from '../report/paint.ts';
import { printable } from '../report/printable.ts';
import { resourcePath } from '../report/resource-path.ts';
import { resourceText } from '../report/resource-text.ts';
import { shortText } from '../report/short-text.ts';
import { COMPLIANCE_STYLES } from '../report/text-styles.ts';
import { complianceWords } from '../report/verdict-words.ts';
import type { Explanation, FieldRead, Join, RuleOutcome } from './explanation.ts';
import { type ExplanationWords, explanationWords } from './explanation-words.ts';

/** Characters of a value that are shown. */
const LONGEST_VALUE = 256;
const MOST_ENTRIES = 50;

/**
 * Writes an explanation in lines: the verdict, why, what was read and where it is from, the rules, and what would have to
 * change.
 *
 * @param texts of the control, in the same language
 */
export function textExplanation(
  explanation: Explanation,
  texts: ControlText,
  { color, language }: Pick<FormatOptions, 'color' | 'language'>,
): string[] {
  const words = explanationWords[language];
  const { control, resource, provenance, verdict, joins } = explanation;
  const { mark, style } = COMPLIANCE_STYLES[verdict.compliance];
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint(color, 'bold', heading), ...lines.map((line) => `  ${line}`)];
  return [
    `${control.id}  ${printable(texts.title)}`,
    `${paint(color, style, `${mark} ${complianceWords[language][verdict.compliance]}`)}  ${printable(resourceText(resource))}`,
    ...section(words.why, whyLines(verdict, texts, words, missingReasonWords[language])),
    ...section(words.reads, [
      ...atMost(readRows(explanation.reads, words), words),
      printable(words.from(provenance.location, provenance.capturedAt)),
      words.asOf(explanation.evaluatedAt),
    ]),
    ...section(
      words.joins,
      aligned(joins.map((join) => [join.name, joinText(join, words, missingReasonWords[language])])),
    ),
    ...section(words.parameters, parameterLines(explanation, words)),
    ...section(words.rules, ruleLines(explanation, words)),
    ...section(words.change, changeLines(explanation, words)),
  ];
}

function whyLines(
  { compliance, violations, missing, error }: Verdict,
  { messages }: ControlText,
  words: ExplanationWords,
  reasons: Readonly<Record<string, string>>,
): string[] {
  const lines = [
    ...(error === undefined ? [] : [printable(error)]),
    ...violations.map(({ code, path }) => {
      const place = path.length === 0 ? '' : `  ${words.at(formatPath(path))}`;
      return printable(`${messages[code] ?? code} [${code}]${place}`);
    }),
    ...missing.map(({ path, reason, reference }) =>
      printable(`${formatPath(path)}: ${reasons[reason] ?? reason}${reference === undefined ? '' : `: ${reference}`}`),
    ),
  ];
  if (lines.length > 0) return atMost(lines, words);
  return [compliance === 'INSUFFICIENT_DATA' ? words.noDecision : words.nothingWrong];
}

function readRows(reads: readonly FieldRead[], words: ExplanationWords): string[] {
  if (reads.length === 0) return [words.noReads];
  return aligned(
    reads.map((read) => [printable(read.path), stateText(read, words), read.optional ? words.optional : '']),
  );
}

function stateText({ state, value, types }: FieldRead, words: ExplanationWords): string {
  switch (state) {
    case 'absent':
      return words.absent;
    case 'null':
      return words.nullValue;
    case 'value':
      return valueText(value);
    case 'wrong type':
      return words.wrongType(valueText(value), types);
  }
}

function joinText(join: Join, words: ExplanationWords, reasons: Readonly<Record<string, string>>): string {
  if ('reason' in join) return printable(words.joinFoundNothing(reasons[join.reason] ?? join.reason, join.reference));
  const [only, ...others] = join.found;
  if (only === undefined || others.length > 0) return words.joinFoundMany(join.found.length);
  return printable(words.joinFrom(resourcePath(only.resource), only.provenance?.location ?? ''));
}

function parameterLines({ parameters }: Explanation, words: ExplanationWords): string[] {
  return aligned(
    parameters.map(({ name, value, isDefault }) => [`${name} = ${valueText(value)}`, isDefault ? words.isDefault : '']),
  );
}

function ruleLines({ rules }: Explanation, words: ExplanationWords): string[] {
  if (rules === undefined) return [words.noRules];
  const [first] = rules;
  if (first === undefined) return [];
  const rows = rules.map((outcome) => [
    `${outcome.holds && outcome.value !== false ? '✓' : '-'} ${outcome.place.line}`,
    outcome.code === undefined ? outcome.rule : `${outcome.rule} ${outcome.code}`,
    outcomeText(outcome, words),
  ]);
  return [first.place.file, ...aligned(rows)];
}

function outcomeText({ holds, value, stoppedAt }: RuleOutcome, words: ExplanationWords): string {
  if (value !== undefined) return valueText(value);
  if (holds) return words.holds;
  return stoppedAt === undefined ? words.doesNotHold : printable(words.stopsAt(stoppedAt.line, stoppedAt.text));
}

function changeLines({ verdict, nearestChange }: Explanation, words: ExplanationWords): string[] {
  const wantsChange = verdict.compliance === 'NON_COMPLIANT' || verdict.compliance === 'INSUFFICIENT_DATA';
  if (!wantsChange) return [];
  if (nearestChange === undefined) return [words.noChange];
  return aligned(
    nearestChange.map(({ path, from, to }) => [
      printable(path),
      words.changed(
        from === undefined ? words.absent : valueText(from),
        to === undefined ? words.absent : valueText(to),
      ),
    ]),
  );
}

function valueText(value: JsonValue | undefined): string {
  return shortText(JSON.stringify(value) ?? '', LONGEST_VALUE);
}

function atMost(lines: readonly string[], words: ExplanationWords): string[] {
  if (lines.length <= MOST_ENTRIES) return [...lines];
  return [...lines.slice(0, MOST_ENTRIES), words.andMore(lines.length - MOST_ENTRIES)];
}
