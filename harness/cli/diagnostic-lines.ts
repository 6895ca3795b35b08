import type { Diagnostic } from '../diagnostic.ts';
import type { Language } from '../report/control-text.ts';
import { printable } from '../report/printable.ts';
import { textWords } from '../report/text-words.ts';
import { translatedDiagnostic } from '../report/translated-report.ts';

const MOST_LINES = 50;

const SEVERITIES: Record<Language, Record<Diagnostic['severity'], string>> = {
  en: { error: 'error', warning: 'warning' },
  ja: { error: 'エラー', warning: '警告' },
};

/**
 * One line for each diagnostic, errors first; after 50 only how many more there are.
 */
export function diagnosticLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const lines = [...errors, ...warnings].slice(0, MOST_LINES).map((diagnostic) => {
    const { code, severity, location, message } = translatedDiagnostic(diagnostic, language);
    return printable(`kensa: ${SEVERITIES[language][severity]}: ${location}: ${message} [${code}]`);
  });
  const rest = diagnostics.length - lines.length;
  return rest === 0 ? lines : [...lines, textWords[language].andMore(rest)];
}
