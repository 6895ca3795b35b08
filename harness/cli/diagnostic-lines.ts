import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../report/control-text.ts';
import { diagnosticWords } from '../report/diagnostic-words.ts';
import { printable } from '../report/printable.ts';
import { textWords } from '../report/text-words.ts';

const MOST_LINES = 50;

const SEVERITIES: Record<Language, Record<Diagnostic['severity'], string>> = {
  en: { error: 'error', warning: 'warning' },
  ja: { error: 'エラー', warning: '警告' },
};

/**
 * One line for each diagnostic, errors first; after 50 only how many more there are. In another language than English the
 * meaning of the code comes before the message, which is English.
 */
export function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const lines = [...errors, ...warnings].slice(0, MOST_LINES).map(({ code, severity, location, message }) => {
    const meaning = language === 'en' ? '' : `${diagnosticWords[language][code]} `;
    return printable(`kensa: ${SEVERITIES[language][severity]}: ${location}: ${meaning}${message} [${code}]`);
  });
  const rest = diagnostics.length - lines.length;
  return rest === 0 ? lines : [...lines, textWords[language].andMore(rest)];
}
