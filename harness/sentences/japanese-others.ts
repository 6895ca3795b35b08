/** What those say that kensa is made with, and short words that are not said by `say`, in Japanese. */
export const japaneseOthers: Readonly<Record<string, string>> = {
  // Places
  '{}, item {} (byte {})': '{1}、項目 {2#}（{3#} バイト目）',
  '{}, byte {}': '{1}、{2#} バイト目',
  'standard input': '標準入力',

  // Words
  item: '項目',
  value: '値',
  'not valid JSON': '正しい JSON ではない',
  'not valid UTF-8': '正しい UTF-8 ではない',
  null: ' null ',
  format: '形式',
  language: '言語',
  severity: '重要度',

  '{} item': '{1#} 項目',
  '{} items': '{1#} 項目',
  '{} account': '{1#} アカウント',
  '{} accounts': '{1#} アカウント',
  '{} region': '{1#} リージョン',
  '{} regions': '{1#} リージョン',

  // Node, of files and connections
  'EACCES: permission denied, {}': 'EACCES: アクセス許可がありません（{1}）',
  'EISDIR: illegal operation on a directory, {}': 'EISDIR: ディレクトリです（{1}）',
  'EMFILE: too many open files, {}': 'EMFILE: 開いているファイルが多すぎます（{1}）',
  'ENOENT: no such file or directory, {}': 'ENOENT: ファイルまたはディレクトリがありません（{1}）',
  'ENOSPC: no space left on device, {}': 'ENOSPC: 空き容量がありません（{1}）',
  'ENOTDIR: not a directory, {}': 'ENOTDIR: ディレクトリではありません（{1}）',
  'EPERM: operation not permitted, {}': 'EPERM: 許可されていない操作です（{1}）',
  'EROFS: read-only file system, {}': 'EROFS: 読み取り専用のファイルシステムです（{1}）',
  'write EPIPE': 'EPIPE: 読み取り側が閉じられました',

  // Commander, of the command line
  "error: unknown option '{}'": "エラー: '{1}' というオプションはありません",
  "error: unknown command '{}'": "エラー: '{1}' というコマンドはありません",
  "error: missing required argument '{}'": "エラー: 必須の引数 '{1}' がありません",
  "error: option '{}' argument missing": "エラー: オプション '{1}' の値がありません",
  'error: too many arguments. Expected {} arguments but got {}.':
    'エラー: 引数が多すぎます。使用できるのは {1} 個ですが、{2} 個指定されています。',
  "error: too many arguments for '{}'. Expected {} arguments but got {}.":
    "エラー: '{1}' の引数が多すぎます。使用できるのは {2} 個ですが、{3} 個指定されています。",
  "error: too many arguments for '{}'. Expected {} argument but got {}.":
    "エラー: '{1}' の引数が多すぎます。使用できるのは {2} 個ですが、{3} 個指定されています。",
  '(Did you mean {}?)': '（{1} ではありませんか）',
  '(Did you mean one of {}?)': '（{1} のいずれかではありませんか）',

  // Ajv, of parameters and reports
  '{} must be {}': '{1} は {2} でなければなりません',
  '{} must be equal to one of the allowed values': '{1} は使用できる値のいずれかでなければなりません',
  '{} must be equal to one of the allowed values: {}': '{1} は使用できる値のいずれかでなければなりません: {2}',
  "{} must have required property '{}'": "{1} には '{2}' が必要です",
  '{} must match pattern "{}"': '{1} はパターン "{2}" に一致しなければなりません',
  '{} must NOT have additional properties': '{1} に不明なプロパティがあります',
  '{} must NOT have duplicate items (items ## {} and {} are identical)':
    '{1} の {2} 番目と {3} 番目の項目が重複しています',
  '{} must NOT have fewer than {} items': '{1} には {2} 個以上の項目が必要です',
  '{} must NOT have more than {} items': '{1} の項目は {2} 個までです',
  '{} must NOT have fewer than {} characters': '{1} は {2} 文字以上でなければなりません',
  'the report does not fit its schema: {}': 'レポートがスキーマに適合していません: {1}',
  'the report does not fit its schema: {}.': 'レポートがスキーマに適合していません: {1}。',
  'the finding does not fit its schema: {}': '検出結果がスキーマに適合していません: {1}',
  'the finding does not fit its schema: {}.': '検出結果がスキーマに適合していません: {1}。',
};
