import type { MissingReason } from '../evaluate/verdict.ts';
import type { Language } from './control-text.ts';
import { missingReasonWords } from './missing-reason-words.ts';

/** What reports for other tools say of a finding in words of their own. */
export interface FindingWords {
  /** For COMPLIANT. */
  holds: string;
  /** For NOT_APPLICABLE. */
  notApplicable: string;
  /** For INSUFFICIENT_DATA that names no field. */
  noDecision: string;
  /** For INSUFFICIENT_DATA: a field, why it could not be used, and what was looked up. */
  undecided: (path: string, reason: string, reference: string | undefined) => string;
  /** Each reason in words that follow the name of the field. */
  missing: Record<MissingReason, string>;
  /** For ERROR. */
  failed: (error: string) => string;
  /** A text and the place in the item that it is about. */
  at: (text: string, place: string) => string;
  /** Between sentences. */
  separator: string;
  /** After a list that was cut. */
  more: (count: number) => string;
  /** What to do about INSUFFICIENT_DATA. */
  giveData: string;
  /** What to do about ERROR. */
  reportDefect: string;
  /** Where all steps of the remediation are. */
  allSteps: (controlId: string) => string;
  /** A type that may have resources that no control saw. */
  gap: (resourceType: string, place: string, reasons: string) => string;
}

/** {@link FindingWords} in every language. */
export const findingWords: Record<Language, FindingWords> = {
  en: {
    holds: 'The control holds.',
    notApplicable: 'The control is not about this resource.',
    noDecision: 'Not decided: no field is missing, but the control came to no decision.',
    undecided: (path, reason, reference) =>
      `Not decided: ${path}: ${reason}${reference === undefined ? '' : `: ${reference}`}.`,
    missing: missingReasonWords.en,
    failed: (error) => `The control itself failed: ${error}`,
    at: (text, place) => `${text} (at ${place})`,
    separator: ' ',
    more: (count) => `… and ${count} more.`,
    giveData: 'This is not a pass. Give kensa data that has what is missing, and audit again.',
    reportDefect: 'This is not a pass. Audit again; if the error stays, report it as a defect of the control.',
    allSteps: (controlId) => `All steps: kensa controls show ${controlId}`,
    gap: (resourceType, place, reasons) =>
      `Resources of ${resourceType} may exist in ${place} that no control judged: ${reasons}.`,
  },
  ja: {
    holds: 'コントロールの要件を満たしています。',
    notApplicable: 'このリソースはコントロールの対象ではありません。',
    noDecision: '判定できません。不足しているフィールドはありませんが、コントロールが結論を出しませんでした。',
    undecided: (path, reason, reference) =>
      `判定できません（${path}: ${reason}${reference === undefined ? '' : `: ${reference}`}）。`,
    missing: missingReasonWords.ja,
    failed: (error) => `コントロール自体が失敗しました: ${error}`,
    at: (text, place) => `${text}（${place}）`,
    separator: '',
    more: (count) => `…ほか ${count} 件。`,
    giveData: 'これは合格ではありません。不足しているデータを kensa に渡して、もう一度監査してください。',
    reportDefect:
      'これは合格ではありません。もう一度監査し、それでも失敗する場合はコントロールの不具合として報告してください。',
    allSteps: (controlId) => `すべての手順: kensa controls show ${controlId} --lang ja`,
    gap: (resourceType, place, reasons) =>
      `${place} には、どのコントロールも判定していない ${resourceType} のリソースが存在する可能性があります（${reasons}）。`,
  },
};
