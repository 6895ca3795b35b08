import type { FailureReason } from '../collect/aws/call-failure.ts';
import type { Recording } from '../collect/collected.ts';
import type { Language } from './control-text.ts';

/** How AWS Config records a type, in words for a gap. */
export const recordingWords: Record<Language, Record<Recording, string>> = {
  en: {
    DESCRIBED: 'described by its service',
    NO_RECORDER: 'no recorder',
    NOT_RECORDED: 'not recorded',
    RECORDED: 'recorded',
    RECORDER_FAILING: 'recorder failing',
    RECORDER_STOPPED: 'recorder stopped',
    UNKNOWN: 'recording unknown',
  },
  ja: {
    DESCRIBED: 'サービスの API から取得',
    NO_RECORDER: '設定レコーダーなし',
    NOT_RECORDED: '記録対象外',
    RECORDED: '記録対象',
    RECORDER_FAILING: '設定レコーダーの記録失敗',
    RECORDER_STOPPED: '設定レコーダー停止中',
    UNKNOWN: '記録状況不明',
  },
};

/** Why something could not be had from AWS, in words. */
export const failureWords: Record<Language, Record<FailureReason, string>> = {
  en: {
    denied: 'denied',
    failed: 'refused with an error',
    interrupted: 'interrupted',
    malformed: 'not readable',
    not_collected: 'not collected',
    not_recorded: 'not recorded',
    not_returned: 'not returned',
    oversized: 'too large',
    throttled: 'throttled',
    unprocessed: 'not processed',
    unreachable: 'no answer',
  },
  ja: {
    denied: 'アクセス拒否',
    failed: 'エラー応答',
    interrupted: '中断',
    malformed: '読み取れない応答',
    not_collected: '未収集',
    not_recorded: '記録対象外',
    not_returned: '応答に含まれず',
    oversized: 'サイズ超過',
    throttled: 'スロットリング',
    unprocessed: '未処理',
    unreachable: '応答なし',
  },
};
