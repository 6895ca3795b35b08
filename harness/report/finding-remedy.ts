import type { Language } from './control-text.ts';
import type { DescribedControl } from './described-controls.ts';
import { findingWords } from './finding-words.ts';
import type { Finding } from './report.ts';

/**
 * Says in short what to do about a finding: what the control's remediation page says of its violations, and where all
 * steps are.
 *
 * @returns undefined where nothing is to be done
 */
export function findingRemedy(finding: Finding, control: DescribedControl, language: Language): string | undefined {
  const words = findingWords[language];
  switch (finding.compliance) {
    case 'COMPLIANT':
    case 'NOT_APPLICABLE':
      return undefined;
    case 'INSUFFICIENT_DATA':
      return words.giveData;
    case 'ERROR':
      return words.reportDefect;
    case 'NON_COMPLIANT': {
      const codes = [...new Set(finding.violations.map(({ code }) => code))];
      return [...codes.flatMap((code) => control.advice.get(code) ?? []), words.allSteps(control.id)].join(
        words.separator,
      );
    }
  }
}
