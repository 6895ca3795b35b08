import type { DiagnosticCode } from '../diagnostic.ts';
import type { Language } from './control-text.ts';

/** What each code of a diagnostic means, for readers of another language than that of a message that can not be translated. */
export const diagnosticWords: Record<Exclude<Language, 'en'>, Record<DiagnosticCode, string>> = {
  ja: {
    ACCOUNTING_MISMATCH: 'AWS の一覧の件数と、評価・削除済み・取得失敗の合計が一致しません。',
    CONTAINER_UNKNOWN: 'kensa が読み取れる形式のデータではありません。',
    FILE_EMPTY: 'ファイルが空です。',
    FILE_NOT_FOUND: 'ファイルまたはフォルダーが見つかりません。',
    FILE_UNREADABLE: 'ファイルを最後まで読み取れませんでした。',
    GZIP_DAMAGED: 'gzip データが破損しています。',
    INPUT_INVALID: '入力ドキュメントがバンドルのスキーマに適合していません。',
    INTERRUPTED: '読み取りが途中で中断されました。',
    ITEM_CONTENT_UNREADABLE: '設定項目の内容の一部を JSON として読み取れません。',
    ITEM_NOT_OBJECT: '設定項目がオブジェクトではありません。',
    ITEM_NOT_RETURNED: 'AWS Config が要求したリソースの設定項目を返しませんでした。',
    ITEM_OVERSIZED: 'サイズ超過の通知のため、設定項目の要約しか含まれていません。',
    ITEM_TOO_DEEP: '入れ子が深すぎるため、除外しました。',
    ITEM_TOO_LARGE: 'サイズが大きすぎるため、除外しました。',
    ITEM_UNKNOWN: '設定項目ではないデータのため、除外しました。',
    ITEM_UNREAD: 'AWS の一覧にあるリソースの内容を取得できませんでした。',
    ITEM_UNREADABLE: '設定項目を読み取れないため、除外しました。',
    ITEM_WITHOUT_IDENTITY: '設定項目からリソースを特定できないため、評価していません。',
    ITEMS_CONTRADICT: '同じリソースの設定項目の内容が異なり、どちらが新しいか判断できません。',
    ITEMS_NOT_LIST: '設定項目のリストがあるべき箇所が、リストではありません。',
    JSON_INVALID: 'JSON として読み取れません。',
    JSON_TRUNCATED: 'JSON が途中で終わっています。',
    LISTING_INCOMPLETE: '一部のリソースを一覧表示できませんでした。',
    MESSAGES_WITHOUT_ITEM: '設定項目を含まないメッセージがあります。',
    NO_FILES: '読み取るファイルがありません。',
    PAGE_INCOMPLETE: '続きのページがあるリストの一部しか含まれていません。',
    SNAPSHOT_NAME_UNKNOWN: 'ファイル名から時点が分からないスナップショットのため、読み取っていません。',
    SNAPSHOT_NOT_FOUND: '対象のスナップショットが見つかりません。',
    SNAPSHOTS_OVERLAP: '同じアカウントとリージョンのスナップショットが複数あります。',
  },
};
