import type { ExceptionRemark } from '../exceptions/exception.ts';
import type { Language } from './control-text.ts';

/** What is to be known of an exception, in words that follow its name. */
export const exceptionRemarkWords: Record<Language, Record<ExceptionRemark, string>> = {
  en: {
    EXPIRED: 'expired',
    NOT_YET: 'not yet in force',
    UNDATED: 'not in force, as no item says when it was captured',
    EXPIRING: 'ends within 30 days',
    NOT_RUN: 'its control did not run',
    UNMATCHED: 'matches no finding',
    SHADOWED: 'another exception comes before it',
    CHANGED: 'what a finding rests on has changed',
    UNKNOWN_NOT_ACCEPTED: 'does not accept what could not be decided',
  },
  ja: {
    EXPIRED: '期限切れ',
    NOT_YET: '開始日前',
    UNDATED: '記録日時のある設定項目がないため適用なし',
    EXPIRING: '30 日以内に期限切れ',
    NOT_RUN: 'コントロール未実行',
    UNMATCHED: '該当する検出結果なし',
    SHADOWED: '先に記載された別の例外を適用',
    CHANGED: '検出結果の根拠に変更あり',
    UNKNOWN_NOT_ACCEPTED: '判定できなかった結果は対象外',
  },
};
