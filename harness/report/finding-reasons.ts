import type { ControlText, Language } from './control-text.ts';
import { violationMessage } from './control-texts.ts';
import { findingWords } from './finding-words.ts';
import { formatPath } from './format-path.ts';
import type { Finding } from './report.ts';

/** Why a finding is what it is. */
export interface FindingReason {
  /** A violation's code, a reason for missing data, `control_failed` or `no_decision`. */
  code: string;
  /** A sentence. What it quotes from the input is as it came. */
  text: string;
}

/**
 * Tells in the language of the report why a control judged a resource so.
 *
 * @param most reasons beyond are only counted, in the text of the last one
 * @returns nothing for COMPLIANT and NOT_APPLICABLE
 */
export function findingReasons(
  finding: Finding,
  control: Pick<ControlText, 'messages'>,
  language: Language,
  most: number,
): FindingReason[] {
  const reasons = allReasons(finding, control, language);
  if (reasons.length <= most) return reasons;
  const { more, separator } = findingWords[language];
  const rest = separator + more(reasons.length - most);
  return reasons
    .slice(0, most)
    .map(({ code, text }, index) => ({ code, text: index === most - 1 ? text + rest : text }));
}

function allReasons(finding: Finding, control: Pick<ControlText, 'messages'>, language: Language): FindingReason[] {
  const words = findingWords[language];
  switch (finding.compliance) {
    case 'COMPLIANT':
    case 'NOT_APPLICABLE':
      return [];
    case 'ERROR':
      return [{ code: 'control_failed', text: words.failed(finding.error ?? '') }];
    case 'INSUFFICIENT_DATA':
      if (finding.missing.length === 0) return [{ code: 'no_decision', text: words.noDecision }];
      return finding.missing.map(({ path, reason, reference }) => {
        return { code: reason, text: words.undecided(path, words.missing[reason], reference) };
      });
    case 'NON_COMPLIANT':
      return finding.violations.map((violation) => {
        const text = violationMessage(violation, control);
        const place = formatPath(violation.path);
        return { code: violation.code, text: place === '' ? text : words.at(text, place) };
      });
  }
}

/** The reasons as one text; for what has none, that the control holds or does not apply. */
export function findingMessage(finding: Finding, reasons: readonly FindingReason[], language: Language): string {
  const words = findingWords[language];
  if (finding.compliance === 'COMPLIANT') return words.holds;
  if (finding.compliance === 'NOT_APPLICABLE') return words.notApplicable;
  return reasons.map(({ text }) => text).join(words.separator);
}
