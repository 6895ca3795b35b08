import type { Severity } from '../bundle/manifest.ts';
import type { Compliance } from '../evaluate/verdict.ts';
import type { Language } from './control-text.ts';

/** How a person is told a verdict: in English the code itself, in Japanese the words of AWS Config's console. */
export const complianceWords: Record<Language, Record<Compliance, string>> = {
  en: {
    ERROR: 'ERROR',
    NON_COMPLIANT: 'NON_COMPLIANT',
    INSUFFICIENT_DATA: 'INSUFFICIENT_DATA',
    COMPLIANT: 'COMPLIANT',
    NOT_APPLICABLE: 'NOT_APPLICABLE',
  },
  ja: {
    ERROR: 'エラー',
    NON_COMPLIANT: '非準拠',
    INSUFFICIENT_DATA: 'データ不足',
    COMPLIANT: '準拠',
    NOT_APPLICABLE: '適用外',
  },
};

/** How a person is told a severity: in English Security Hub's code itself. */
export const severityWords: Record<Language, Record<Severity, string>> = {
  en: {
    CRITICAL: 'CRITICAL',
    HIGH: 'HIGH',
    MEDIUM: 'MEDIUM',
    LOW: 'LOW',
    INFORMATIONAL: 'INFORMATIONAL',
  },
  ja: {
    CRITICAL: '重大',
    HIGH: '高',
    MEDIUM: '中',
    LOW: '低',
    INFORMATIONAL: '情報',
  },
};
