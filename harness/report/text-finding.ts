import type { JsonValue } from '../json.ts';
import { violationMessage } from './control-texts.ts';
import { formatPath } from './format-path.ts';
import type { FormatOptions } from './formats.ts';
import { missingReasonWords } from './missing-reason-words.ts';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Finding } from './report.ts';
import { COMPLIANCE_STYLES } from './text-styles.ts';
import { padToWidth, textWidth } from './text-width.ts';
import { textWords } from './text-words.ts';
import { complianceWords } from './verdict-words.ts';
import { wrapWords } from './wrap-words.ts';

const INDENT = 6;
const LABEL_WIDTH = 11;
const MOST_ENTRIES = 20;
const SHORTEST = 24;
/** Characters of a value that are shown: every id and ARN is whole, whatever the width. */
const LONGEST_VALUE = 256;

/**
 * Writes a finding in aligned lines: the verdict and the resource, what is wrong and where, what was missing and why,
 * the values that the control read, and the source. Long lists and values are cut; the JSON report has all of them.
 */
export function textFinding(finding: Finding, options: FormatOptions): string[] {
  const { mark, style } = COMPLIANCE_STYLES[finding.compliance];
  const verdicts = complianceWords[options.language];
  const column = Math.max(...Object.values(verdicts).map(textWidth));
  const verdict = paint(options.color, style, `${mark} ${padToWidth(verdicts[finding.compliance], column)}`);
  const words = textWords[options.language].finding;
  return [
    `  ${verdict}  ${resourceText(finding)}`,
    ...labelled(words.violation, atMost(violationLines(finding, options), options), options),
    ...labelled(words.missing, atMost(missingLines(finding, options), options), options),
    ...labelled(words.error, errorLines(finding, options), options),
    ...labelled(words.evidence, atMost(evidenceLines(finding), options), options),
    ...labelled(words.source, [[sourceText(finding, options)]], options),
    ...labelled(words.exception, exceptionLines(finding, options), options),
  ];
}

function resourceText({ resource }: Finding): string {
  const { accountId, awsRegion, resourceType, resourceId, resourceName } = resource;
  const name = resourceName === undefined || resourceName === resourceId ? '' : ` (${printable(resourceName)})`;
  return [accountId, awsRegion, resourceType, resourceId].map(printable).join('/') + name;
}

function violationLines(finding: Finding, options: FormatOptions): string[][] {
  const { at } = textWords[options.language].finding;
  const texts = options.controlTexts.get(finding.controlId);
  const values = new Map(finding.evidence.map(({ path, value }) => [path, value]));
  return finding.violations.map((violation) => {
    const { code, path } = violation;
    const message = violationMessage(violation, texts);
    const lines = wrapWords(`${printable(message)} [${printable(code)}]`, room(options));
    const place = formatPath(path);
    if (place === '') return lines;
    const value = values.get(place);
    return [...lines, at(value === undefined ? printable(place) : valueText(place, value))];
  });
}

function missingLines(finding: Finding, { language }: FormatOptions): string[][] {
  if (finding.compliance === 'INSUFFICIENT_DATA' && finding.missing.length === 0) {
    return [[textWords[language].finding.undecided]];
  }
  return finding.missing.map(({ path, reason, reference }) => {
    const looked = reference === undefined ? '' : `: ${printable(reference)}`;
    return [`${printable(path)}: ${missingReasonWords[language][reason]}${looked}`];
  });
}

function errorLines({ error }: Finding, options: FormatOptions): string[][] {
  return error === undefined ? [] : [wrapWords(printable(error), room(options))];
}

function evidenceLines(finding: Finding): string[][] {
  const shown = new Set(finding.violations.map(({ path }) => formatPath(path)));
  const others = finding.evidence.filter(({ path }) => !shown.has(path));
  return others.map(({ path, value }) => [valueText(path, value)]);
}

function sourceText({ provenance }: Finding, { language }: FormatOptions): string {
  const { comma, finding: words } = textWords[language];
  const { location, capturedAt } = provenance;
  return printable(location + comma + (capturedAt === undefined ? words.captureUnknown : words.captured(capturedAt)));
}

function exceptionLines({ exception }: Finding, options: FormatOptions): string[][] {
  if (exception === undefined) return [];
  const { exceptionText } = textWords[options.language].finding;
  return [wrapWords(printable(exceptionText(exception)), room(options))];
}

function valueText(path: string, value: JsonValue): string {
  return `${printable(path)} = ${shortened(JSON.stringify(value), LONGEST_VALUE)}`;
}

/** Cuts before escaping, since a value can be megabytes long; half of a surrogate pair is cut off with the rest. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return printable(text);
  return `${printable(text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, ''))}…`;
}

/** Each entry is a block of lines, so that no entry is shown in part. */
function atMost(entries: string[][], { language }: FormatOptions): string[][] {
  if (entries.length <= MOST_ENTRIES) return entries;
  const rest = entries.length - MOST_ENTRIES;
  return [...entries.slice(0, MOST_ENTRIES), [textWords[language].andMore(rest)]];
}

function labelled(label: string, entries: string[][], { color }: FormatOptions): string[] {
  return entries.flat().map((line, index) => {
    const column = index === 0 ? paint(color, 'dim', padToWidth(label, LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH);
    return ' '.repeat(INDENT) + column + line;
  });
}

function room({ width }: FormatOptions): number {
  return Math.max(SHORTEST, width - INDENT - LABEL_WIDTH);
}
