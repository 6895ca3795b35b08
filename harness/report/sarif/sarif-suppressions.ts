import type { JsonObject } from '../../json.ts';
import type { Language } from '../control-text.ts';
import type { Finding } from '../report.ts';
import { shortText } from '../short-text.ts';
import { textWords } from '../text-words.ts';

/** Of a justification, since it is shown in lists. */
const LONGEST = 1000;

/** Says of a finding which exception is in force for it (§3.35); empty if none is, so that it is not suppressed. */
export function sarifSuppressions({ exception }: Finding, language: Language): JsonObject[] {
  if (exception === undefined) return [];
  const justification = shortText(textWords[language].finding.exceptionText(exception), LONGEST);
  return [{ kind: 'external', status: 'accepted', justification }];
}
