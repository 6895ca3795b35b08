import type { Diagnostic } from '../diagnostic.ts';
import { translated } from '../sentences/translated.ts';
import type { Language } from './control-text.ts';
import { diagnosticWords } from './diagnostic-words.ts';
import type { ReportStream } from './finding-list.ts';
import type { Finding } from './report.ts';

/** A report with what kensa itself says in it in another language than English: what went wrong with input and controls. */
export function translatedReport(report: ReportStream, language: Language): ReportStream {
  if (language === 'en') return report;
  const { diagnostics, findings } = report;
  return {
    ...report,
    diagnostics: diagnostics.map((diagnostic) => translatedDiagnostic(diagnostic, language)),
    findings: {
      length: findings.length,
      [Symbol.iterator]: () => translatedFindings(findings, language),
      ofControl: (controlId) => translatedFindings(findings.ofControl(controlId), language),
    },
  };
}

/** A message that no sentence of this version fits, one of an older collection for example, stays English behind its meaning. */
export function translatedDiagnostic(diagnostic: Diagnostic, language: Language): Diagnostic {
  if (language === 'en') return diagnostic;
  const { code, location, message } = diagnostic;
  const said = translated(message, language);
  return {
    ...diagnostic,
    location: translated(location, language),
    message: said === message ? `${diagnosticWords[language][code]} ${message}` : said,
  };
}

function* translatedFindings(findings: Iterable<Finding>, language: Language): Generator<Finding> {
  for (const finding of findings) {
    yield finding.error === undefined ? finding : { ...finding, error: translated(finding.error, language) };
  }
}
