/**
 * What is said by `say()`, in Japanese. `{}` stands for each value of the English, `{1}` for the first of them, `{1#}` if that is a number. A test compares the keys
 * with the code: none is missing, and none is left over.
 */
export const japaneseSentences: Readonly<Record<string, string>> = {
  // What is asked for
  'evaluatedAt must be a time in the years 0000 to 9999':
    'evaluatedAt には 0000 年から 9999 年までの時刻を指定してください',
  'jobs must be a whole number of 1 or more': 'jobs には 1 以上の整数を指定してください',
  'it gives a name twice, again at {}; leave one of them out':
    '同じ名前が 2 回指定されています（2 回目は {1}）。どちらかを削除してください',
  'there is nothing to audit: give sources, or live.':
    '監査の対象がありません。sources または live を指定してください。',
  'sources and live can not be audited together. Leave one of them out.':
    'sources と live は同時に監査できません。どちらか一方だけを指定してください。',
  'no control is of the service {}.': 'サービス {1} のコントロールはありません。',
  'no control is part of the standard {}.': '標準 {1} に含まれるコントロールはありません。',
  'Did you mean {}?': '{1} ではありませんか。',
  'There are: {}.': '使用できる値: {1}。',
  'Allowed: {}.': '使用できる値: {1}。',
  'no control fits {}.': '{1} に一致するコントロールはありません。',
  '`kensa controls` lists them.': '`kensa controls` で一覧を表示できます。',
  'the {} of the bundle': 'バンドルの {1} 個',
  'no control is left: none of {} fits {}. `kensa controls` lists them.':
    '対象となるコントロールがありません。{1} のうち {2} に当てはまるものはありません。`kensa controls` で一覧を表示できます。',
  'no control is left. `kensa controls` lists them.':
    '対象となるコントロールがありません。`kensa controls` で一覧を表示できます。',

  // The bundle
  'give the kensa.tar.gz that came with this version, or rebuild it with ./bundle.sh':
    'このバージョンに付属の kensa.tar.gz を指定するか、./bundle.sh で再作成してください',
  'give the bundle that came with this version, or rebuild it with ./bundle.sh':
    'このバージョンに付属のバンドルを指定するか、./bundle.sh で再作成してください',
  '{}: the bundle can not be read: {}': '{1}: バンドルを読み取れません。{2}',
  '{}: the bundle can not be used: {}; {}': '{1}: バンドルを使用できません。{2}。{3}',
  'policy.wasm is not in it': 'policy.wasm が含まれていません',
  'policy.wasm is no WebAssembly module': 'policy.wasm は WebAssembly モジュールではありません',
  'data.json is no object': 'data.json がオブジェクトではありません',
  'properties.json is no object': 'properties.json がオブジェクトではありません',
  'it is no gzipped tar archive, or damaged': 'gzip 圧縮された tar アーカイブではないか、破損しています',
  '{} is not in it': '{1} が含まれていません',
  '{} is not JSON': '{1} は JSON ではありません',
  'its manifest has schemaVersion {}, this kensa reads 1: use the kensa that made it':
    'マニフェストの schemaVersion は {1} ですが、この kensa が読み取れるのは 1 です。作成した kensa を使用してください',
  'its manifest is wrong: {}': 'マニフェストが正しくありません: {1}',
  'the bundle has no usable schema of input documents': 'バンドルに、使用できる入力ドキュメントのスキーマがありません',
  'the bundle holds no OPA policy that this kensa can run: {}':
    'バンドルに、この kensa が実行できる OPA ポリシーがありません。{1}',
  'the bundle needs functions of its host, which differ between hosts: {}; {}':
    'バンドルは、実行環境ごとに異なる関数を必要とします: {1}。{2}',

  // The command line
  '`kensa --help` and `kensa help COMMAND` say what is possible.':
    '使用方法は `kensa --help` と `kensa help COMMAND` で確認できます。',
  error: 'エラー',
  warning: '警告',
  because: '原因',
  'this is a bug in kensa: {}': 'kensa の不具合です: {1}',
  'Please report it with the command that you ran. With --debug it also shows where it happened.':
    '実行したコマンドを添えて報告してください。--debug を付けると、発生箇所も表示されます。',
  'interrupted: finishing with what was read. Press Ctrl-C again to stop at once.':
    '中断しました。それまでに読み取った分で終了します。すぐに停止するには、もう一度 Ctrl-C を押してください。',
  '{} of {} resources judged': '評価したリソース: {1#} / {2#}',
  'items read: {}, reading {}': '読み取った項目: {1#}、読み取り中: {2}',
  '{} of {} regions done, items: {}, retries: {}': '完了したリージョン: {1#} / {2#}、項目: {3#}、再試行: {4#}',
  '{} of {} regions done, items: {}, retries: {}, asking for {}':
    '完了したリージョン: {1#} / {2#}、項目: {3#}、再試行: {4#}、取得中: {5}',
  'collected {} of {} in {}, {} failed': '{3} の {2} から {1} を収集しました（失敗 {4#} 件）',
  'exceptions have ended since, but were in force in the report: {}. Add --evaluated-at now to judge as of today.':
    'レポートで適用した例外のうち、すでに終了したものがあります: {1}。今日の時点で評価するには --evaluated-at now を追加してください。',
  'exceptions have ended since, but were in force at {}, as of which the report judges: {}. Add --evaluated-at now to judge as of today.':
    'レポートの評価時点 {1} では適用されていましたが、すでに終了した例外があります: {2}。今日の時点で評価するには --evaluated-at now を追加してください。',
  '{} says how to ask AWS. Add --live, or --aggregator with its name.':
    '{1} は AWS への問い合わせ方法を指定するものです。--live を追加するか、--aggregator に名前を指定してください。',
  '--regions takes all, or the names of regions, not both.':
    '--regions には all かリージョン名のどちらか一方を指定してください。',
  "'{}' is not a rate. Give an API and its calls a second: --rate SelectResourceConfig=2.":
    "'{1}' はレートではありません。API と 1 秒あたりの呼び出し回数を指定してください: --rate SelectResourceConfig=2",
  "unknown command 'controls {}'. There are: kensa controls list, kensa controls show ID.":
    "'controls {1}' というコマンドはありません。使用できるのは kensa controls list と kensa controls show ID です。",
  "'{}' is not a number of days. Give one from 1 to 99999.":
    "'{1}' は日数ではありません。1 から 99999 までの値を指定してください。",
  'line {}, column {}': '{1#} 行 {2#} 列',
  "unknown {} '{}'.": "{1}に '{2}' は指定できません。",
  "'{}' is not a number of threads. Allowed: 1 to 9999.":
    "'{1}' はスレッド数ではありません。1 から 9999 までの値を指定してください。",
  'the file to write to has no name. Give its path.': '出力先のファイル名がありません。パスを指定してください。',
  "'{}' is not an AWS account. Give the twelve digits of its id: 111122223333.":
    "'{1}' は AWS アカウントではありません。12 桁のアカウント ID を指定してください: 111122223333",
  "'{}' is not an AWS region. Give its name as AWS writes it: eu-west-1.":
    "'{1}' は AWS リージョンではありません。AWS の表記で名前を指定してください: eu-west-1",
  "'{}' is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/kensa.":
    "'{1}' はロールの ARN ではありません。arn:aws:iam::111122223333:role/kensa のような形式です。",
  '{} and {} are roles of one account. Give one for each account.':
    '{1} と {2} は同じアカウントのロールです。アカウントごとに 1 つ指定してください。',
  '--format {} names no file. Give its path: {}=report.{}.':
    '--format {1} にファイル名がありません。パスを指定してください: {2}=report.{3}',
  "'{}' is not a time. Allowed: now, a day (2026-11-22), or a time with its offset (2026-11-22T09:00:00Z, 2026-11-22T18:00:00+09:00).":
    "'{1}' は時刻ではありません。now、日付（2026-11-22）、またはオフセット付きの時刻（2026-11-22T09:00:00Z、2026-11-22T18:00:00+09:00）を指定してください。",
  "'{}' is not in the years 0000 to 9999 of UTC.": "'{1}' は UTC の 0000 年から 9999 年までの範囲にありません。",
  'it is larger than {} KiB': '{1} KiB を超えています',
  'it is larger than {} MiB': '{1} MiB を超えています',
  'it is not UTF-8': 'UTF-8 ではありません',
  'the configuration {} can not be read: {}': '設定ファイル {1} を読み取れません: {2}',
  'the exceptions in {} cannot be read: {}': '例外ファイル {1} を読み取れません: {2}',
  'the parameters in {} cannot be read: {}': 'パラメータファイル {1} を読み取れません: {2}',
  'the report {} can not be read: {}': 'レポート {1} を読み取れません: {2}',
  'it has to hold an object: {"EMR.3": {"parameter": "value"}}':
    'オブジェクトを記述してください: {"EMR.3": {"parameter": "value"}}',
  'it is nested deeper than {} levels': '入れ子が {1} 階層を超えています',
  'nested deeper than {} levels': '入れ子が {1} 階層を超えています',
  '{}: it is nested deeper than {} levels.': '{1}: 入れ子が {2} 階層を超えています。',
  'it is not JSON from {} on': '{1} 以降が JSON ではありません',
  '--output is for one format without a file. Give each its own: --format json=FILE.':
    '--output は、ファイルを指定していない形式が 1 つの場合に使用します。形式ごとに指定してください: --format json=FILE',
  'standard output': '標準出力',
  'the file {}': 'ファイル {1}',
  '{} and {} can not both go to {}. Give one a file of its own: --format {}=FILE.':
    '{1} と {2} の両方を{3}に出力することはできません。一方に別のファイルを指定してください: --format {4}=FILE',
  '--region (another is --regions)': '--region（--regions とは異なります）',
  '--fail-on-new needs an older report to compare with. Give it: --baseline OLD.json':
    '--fail-on-new には比較する以前のレポートが必要です。--baseline OLD.json のように指定してください。',
  'no source is named. For example: kensa audit config-snapshot.json.gz, or kensa audit --live':
    'ソースが指定されていません。例: kensa audit config-snapshot.json.gz、または kensa audit --live',
  '{} asks AWS itself, so it can not be used with {}. Leave one out.':
    '{1} は AWS に直接問い合わせるため、{2} と同時に使用できません。どちらか一方を外してください。',
  '{} is for files, so it can not be used with {}.': '{1} はファイル用のため、{2} と同時に使用できません。',
  'a terminal can not show gzipped data. Send standard output to a file, or name one.':
    'gzip データは端末に表示できません。標準出力をファイルにリダイレクトするか、ファイル名を指定してください。',
  'standard output was closed before the collection was whole.': '収集が完了する前に標準出力が閉じられました。',
  'it is not said what to collect from. Add --live, or --aggregator with its name.':
    '収集元が指定されていません。--live を追加するか、--aggregator に名前を指定してください。',
  'no finding of {} fits that has no exception yet. Choose others, with --finding, --control or --unknown.':
    '{1} には、条件に一致し、まだ例外のない検出結果がありません。--finding、--control、--unknown で選び直してください。',
  'the report has no finding {}.': 'レポートに検出結果 {1} はありません。',
  '--since and --all-snapshots exclude each other. Give one of them.':
    '--since と --all-snapshots は同時に使用できません。どちらか一方を指定してください。',
  '--since is later than --as-of, so no snapshot can fit. Give an earlier one.':
    '--since が --as-of より後のため、該当するスナップショットはありません。より前の時刻を指定してください。',
  '{} is for what is in AWS. Name a bucket (s3://bucket/prefix), or add --live.':
    '{1} は AWS 上のデータ用です。バケット（s3://bucket/prefix）を指定するか、--live を追加してください。',
  'standard output cannot be written: {}': '標準出力に書き込めません: {1}',
  '{} cannot be written: {}': '{1} に書き込めません: {2}',

  // Parameters
  '{} must be an object of parameters': '{1} にはパラメータのオブジェクトを指定してください',
  '{} and {} both give {} of {}': '{1} と {2} の両方で {4} の {3} が指定されています',
  '{} takes no parameters': '{1} にパラメータはありません',
  '{} has no parameter {}; it has {}': '{1} にパラメータ {2} はありません。使用できるのは {3} です',
  '{} has no parameter {}; did you mean {}?': '{1} にパラメータ {2} はありません。{3} ではありませんか',
  'is not allowed': 'は使用できません',
  'the parameters can not be used: {}': 'パラメータを使用できません: {1}',

  // kensa.yaml
  'A control: its id, an alias, or a glob.': 'コントロールの ID、別名、またはグロブを指定します。',
  'A list of ids, aliases or globs of controls.': 'コントロールの ID、別名、グロブのリストを指定します。',
  'A service, as kensa controls names it: redshift.': 'サービスを kensa controls の表記で指定します: redshift',
  'A list of services.': 'サービスのリストを指定します。',
  'A severity of Security Hub.': 'Security Hub の重要度を指定します。',
  'A list of severities.': '重要度のリストを指定します。',
  'A standard, as kensa controls show names it, or a glob: NIST SP 800-53*.':
    '標準を kensa controls show の表記、またはグロブで指定します: NIST SP 800-53*',
  'A list of standards of Security Hub.': 'Security Hub の標準のリストを指定します。',
  'A file, a directory, a glob, s3://bucket/prefix, or - for standard input.':
    'ファイル、ディレクトリ、グロブ、s3://bucket/prefix、または標準入力を表す - を指定します。',
  'A list of sources to audit, as seen from the working directory.':
    '監査するソースのリストを、作業ディレクトリから見たパスで指定します。',
  'Only controls that fit all of ids, services, severities and standards take part.':
    'ids、services、severities、standards のすべてに当てはまるコントロールだけを対象とします。',
  'Controls that fit one of ids, services, severities or standards take no part.':
    'ids、services、severities、standards のいずれかに当てはまるコントロールを対象から除きます。',
  'Which controls take part: include, exclude.': '対象とするコントロールを include と exclude で指定します。',
  'Values by the names of parameters.': 'パラメータ名ごとに値を指定します。',
  'Values of parameters, by control: EMR.3: {requireScopes: [s3]}.':
    'コントロールごとにパラメータの値を指定します: EMR.3: {requireScopes: [s3]}',
  'The file of exceptions, as seen from the working directory, or false for none.':
    '例外ファイルを作業ディレクトリから見たパスで指定します。使用しない場合は false を指定します。',
  'How many days from today on an exception may last: 1 to 99999.':
    '例外の期限を今日から何日後まで許可するかを 1 から 99999 までの値で指定します。',
  'A format, with =FILE for a file: {}.': '形式を指定します。ファイルに出力する場合は =FILE を付けます: {1}',
  'A list of formats in which the report is written.': 'レポートの出力形式のリストを指定します。',
  'The language of texts for people.': '表示する言語を指定します。',
  'The exit code is 1 from this severity on.': '終了コードを 1 とする最低の重要度を指定します。',
  'Whether the exit code is 1 also for what could not be decided or seen: true or false.':
    '判定または確認できなかったものがある場合も終了コードを 1 とするかどうかを true または false で指定します。',
  'What kensa audit does unless its options say otherwise.': 'オプションの指定がない場合の kensa audit の動作です。',
  'not YAML: {}': 'YAML ではありません: {1}',
  "unknown key '{}'.": "'{1}' というキーはありません。",
  'it is empty.': '値が空です。',
  '{} does not fit.': '{1} は指定できません。',
  '{}, line {}, column {}': '{1} の {2#} 行 {3#} 列',
  '{} can not be used': '{1} を使用できません',

  // Exceptions
  '{}, in UTC: 2026-11-22.': '{1}を UTC の日付で指定します: 2026-11-22',
  'Which resources it is about: accounts, regions, resources or tags, at least one of them. A resource has to fit all that are there. For every resource of the control write resources: ["*"].':
    '対象のリソースを accounts、regions、resources、tags の 1 つ以上で指定します。リソースは、記述したすべてに当てはまる必要があります。コントロールのすべてのリソースを対象とするには resources: ["*"] と記述します。',
  'The id of an account, twelve digits in quotes.': '12 桁のアカウント ID を引用符で囲んで指定します。',
  'Ids of accounts, one of which owns the resource.': 'リソースを所有するアカウントの ID のリストを指定します。',
  'The name of a region: eu-west-1.': 'リージョン名を指定します: eu-west-1',
  'Names of regions, one of which the resource is in.': 'リソースがあるリージョンの名前のリストを指定します。',
  'The id or ARN of a resource, or a glob over both; * stands for any characters.':
    'リソースの ID か ARN、またはそのグロブを指定します。* は任意の文字列を表します。',
  'Ids, ARNs or globs over both, one of which fits the resource.':
    'リソースの ID、ARN、またはそのグロブのリストを指定します。',
  'The value of a tag, in quotes.': 'タグの値を引用符で囲んで指定します。',
  'Tags that the resource has, each with exactly this value.': 'リソースのタグの名前と値を指定します。',
  'An exception: control, scope, owner, reason and until, and what else is known.':
    '例外として control、scope、owner、reason、until などを指定します。',
  'The id of a control, or an alias.': 'コントロールの ID または別名を指定します。',
  'Who answers for the exception.': '例外の責任者を指定します。',
  'Why the finding is accepted.': '検出結果を許容する理由を記述します。',
  'Where it was decided, in quotes if it is a number.':
    '決定を記録したチケットを指定します。数字の場合は引用符で囲みます。',
  'The first day in force': '適用を開始する日',
  'The last day in force': '適用の最終日',
  'True: it is also for INSUFFICIENT_DATA and ERROR. Without it, for NON_COMPLIANT only.':
    'true の場合は INSUFFICIENT_DATA と ERROR にも適用します。指定しない場合は NON_COMPLIANT だけに適用します。',
  'The fingerprint of the finding, as kensa exceptions suggest writes it. With it the exception ends when the evidence or the violations change.':
    'kensa exceptions suggest が出力する検出結果のフィンガープリントを指定します。指定すると、根拠または違反が変わった時点で例外は終了します。',
  'Exceptions under the key exceptions, as a list.': 'exceptions キーに例外のリストを指定します。',
  'A list of exceptions.': '例外のリストを指定します。',
  'Complete owner, reason and until of each entry, and remove those that should be fixed.':
    '各項目の owner、reason、until を記入し、修正すべきものは削除してください。',
  'it is neither YAML nor JSON: {}': 'YAML でも JSON でもありません: {1}',
  '{} is missing': '{1} がありません',
  '{} is unknown.': '{1} というキーはありません。',
  'Put the number in quotes.': '数字を引用符で囲んでください。',
  'there is no day {}': '{1} という日付はありません',
  'it is after until, so that the exception is never in force': 'until より後のため、例外が適用される期間がありません',
  'it is {} days ahead, and at most {} are allowed. Choose an earlier day, and decide again then.':
    '{1#} 日先ですが、指定できるのは {2#} 日先までです。より早い日付を指定し、その時点であらためて判断してください。',
  'line {}': '{1#} 行',
  'line {}, {}': '{1#} 行、{2}',
  'the exceptions can not be used': '例外を使用できません',

  // Reports that are read
  'asff needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.':
    'asff には時刻が必要ですが、記録時刻のある設定項目がありません。評価の基準とする時刻を指定してください: --evaluated-at now',
  'ocsf needs a time, and no item says when it was captured. Give the time as of which to judge: --evaluated-at now.':
    'ocsf には時刻が必要ですが、記録時刻のある設定項目がありません。評価の基準とする時刻を指定してください: --evaluated-at now',
  'it is no report of kensa.': 'kensa のレポートではありません。',
  'it has no list of findings.': '検出結果のリストがありません。',
  'Write a report with: kensa audit … --format json=FILE':
    'レポートは次のコマンドで作成できます: kensa audit … --format json=FILE',
  'line {} is no line of a report.': '{1#} 行目はレポートの行ではありません。',
  'its last lines are missing.': '末尾の行がありません。',
  '{} is too large for JSON; use ndjson.': '{1} は JSON として読み取るには大きすぎます。ndjson を使用してください。',
  '{} is not UTF-8.': '{1} は UTF-8 ではありません。',
  '{} is not JSON.': '{1} は JSON ではありません。',
  'it has findings of {}, which took no part.': '対象になっていない {1} の検出結果が含まれています。',
  'it counts {} {} of {}, and lists {}.': '{3} の {2} は {1} 件のはずですが、{4} 件しか含まれていません。',

  // Files
  'item {} (byte {})': '項目 {1#}（{2#} バイト目）',
  'There is no such file or directory. Check the path and the working directory.':
    'ファイルまたはディレクトリがありません。パスと作業ディレクトリを確認してください。',
  'There are no files here to read. Check the path or the pattern; hidden files are left out.':
    '読み取るファイルがありません。パスまたはパターンを確認してください。隠しファイルは対象外です。',
  'It names no bucket. Write it as s3://bucket or s3://bucket/prefix.':
    'バケット名がありません。s3://bucket または s3://bucket/prefix の形式で指定してください。',
  'There is no such bucket. Check its name.': 'バケットがありません。名前を確認してください。',
  'There are no objects here to read. Check the bucket and the prefix, which must be a whole key or a whole folder.':
    '読み取るオブジェクトがありません。バケットとプレフィックスを確認してください。プレフィックスには、キー全体またはフォルダ全体を指定する必要があります。',
  'AWS Config delivered nothing of account {} here, so nothing of it was judged from here. If it should have, check the delivery channel of the account.':
    'ここにはアカウント {1} について AWS Config が配信したものがないため、ここからは何も評価していません。配信されているはずの場合は、アカウントの配信チャネルを確認してください。',
  'from {} on': '{1} 以降',
  'at or before {}': '{1} 以前',
  'There is no snapshot of account {} in {} here, so nothing of it was judged.':
    'ここにはアカウント {1}、リージョン {2} のスナップショットがないため、何も評価していません。',
  'There is no snapshot of account {} in {} {} here, so nothing of it was judged.':
    'ここにはアカウント {1}、リージョン {2} の {3} のスナップショットがないため、何も評価していません。',
  'Have AWS Config deliver one: aws configservice deliver-config-snapshot.':
    'AWS Config に配信させてください: aws configservice deliver-config-snapshot',
  'Ask for another time, or have AWS Config deliver one: aws configservice deliver-config-snapshot.':
    '別の時刻を指定するか、AWS Config に配信させてください: aws configservice deliver-config-snapshot',
  'It lies among the snapshots, but its name does not say of when it is, so it was not read, and may be newer than what was. If it is to be read, name it as a source of its own; else move it away.':
    'スナップショットと同じ場所にありますが、名前から時点が分からないため、読み取っていません。読み取ったものより新しい可能性があります。読み取る場合は個別のソースとして指定し、そうでない場合は別の場所に移してください。',
  'It is empty. Get the file again, or leave it out.': '空です。ファイルを取得し直すか、対象から外してください。',
  'Make it readable, or leave it out.': '読み取れるようにするか、対象から外してください。',
  'It can not be read: {}.': '読み取れません: {1}。',
  'The gzip data is damaged: {}.': 'gzip データが破損しています: {1}。',
  'What was read may be altered; get the file again.':
    '読み取った内容は改変されている可能性があります。ファイルを取得し直してください。',
  'Only what came before was read; get the file again.':
    '破損箇所より前だけを読み取りました。ファイルを取得し直してください。',
  'a header in it is damaged or incomplete': 'ヘッダーが破損しているか、不完全です',
  'bytes that are not gzip follow its end': '末尾に gzip ではないデータが続いています',
  'it ends too early': '途中で終わっています',
  'its data is corrupt': 'データが壊れています',
  'its content does not match its checksum': '内容がチェックサムと一致しません',
  'It is {}, not a regular file, and was not read. Leave it out, or name it by its own path.':
    '通常のファイルではなく{1}のため、読み取っていません。対象から外すか、個別のパスで指定してください。',
  'a named pipe': '名前付きパイプ',
  'a socket': 'ソケット',
  'a directory': 'ディレクトリ',
  'a device': 'デバイス',
  'no standard input was given': '標準入力がありません',
  'it gives neither bytes nor text': 'バイト列でもテキストでもありません',
  'the run was ended': '実行が終了されました',
  'the file is shorter than what was written to it': 'ファイルが、書き込んだ内容より短くなっています',
  'the input has more than there is room for in memory, and a temporary file in {} can not be used. Make room there, or set TMPDIR to a folder that has some.':
    '入力がメモリに収まらず、{1} の一時ファイルも使用できません。空き容量を確保するか、空きのあるフォルダを TMPDIR に設定してください。',
  'The run was interrupted before all was read. What is said here is of the rest; run it again.':
    'すべてを読み取る前に中断されました。ここに示すのは、それまでに読み取った分です。もう一度実行してください。',

  // What is in them
  'It is neither JSON nor gzip.': 'JSON でも gzip でもありません。',
  'It is UTF-16; save it as UTF-8.': 'UTF-16 です。UTF-8 で保存してください。',
  'It is not valid JSON: {} should stand here. The rest of this document was not read (items read before: {}); export it again.':
    '正しい JSON ではありません。この位置には{1}が必要です。以降は読み取っていません（それまでに読み取った項目: {2#}）。エクスポートし直してください。',
  'The JSON breaks off at byte {} (items read before: {}). Get the file again, as a whole.':
    'JSON が {1#} バイト目で途切れています（それまでに読み取った項目: {2#}）。ファイル全体を取得し直してください。',
  'a JSON value': ' JSON の値',
  'a key or "}"': 'キーまたは "}" ',
  'a key': 'キー',
  '":"': ' ":" ',
  'a value': '値',
  'a valid value': '正しい値',
  'a value or "]"': '値または "]" ',
  '"," or "]"': ' "," または "]" ',
  '"," or "}"': ' "," または "}" ',
  'the end of the file': 'ファイルの終わり',
  'It is {}.': '{1}です。',
  'kensa reads AWS Config data (snapshots, history files, change notifications, the output of aws configservice, single items) and the output of aws elasticache describe-replication-groups, describe-serverless-caches and describe-global-replication-groups, aws kms describe-key and aws emr describe-security-configuration.':
    'kensa が読み取るのは、AWS Config のデータ（スナップショット、履歴ファイル、変更通知、aws configservice の出力、個々の設定項目）と、aws elasticache describe-replication-groups、describe-serverless-caches、describe-global-replication-groups、aws kms describe-key、aws emr describe-security-configuration の出力です。',
  'data of Alibaba Cloud Config, which kensa has no controls for':
    'kensa にコントロールがない Alibaba Cloud Config のデータ',
  'The file has both {} and {}; only {} is read. Put {} into a file of its own.':
    'ファイルに {1} と {2} の両方がありますが、{3} だけを読み取ります。{4} は別のファイルに分けてください。',
  'The file has {} twice; only the first is read. Collect again, or put the second into a file of its own.':
    'ファイルに {1} が 2 回ありますが、最初のものだけを読み取ります。収集し直すか、2 つ目を別のファイルに分けてください。',
  'The file has {} twice; only the last is judged. Take the file from AWS again, or put each into a file of its own.':
    'ファイルに {1} が 2 回あるため、最後のものだけを判定します。AWS からファイルを取得し直すか、それぞれを別のファイルに分けてください。',
  'The value of {} is no list, so there are no items to read. Export the file again.':
    '{1} の値がリストではないため、読み取る項目がありません。ファイルをエクスポートし直してください。',
  'The file holds only one page of the list, as its {} says. To get all, run the AWS CLI command again without --max-items and --no-paginate.':
    '{1} があることから、ファイルにはリストの 1 ページ分しか含まれていません。すべて取得するには、--max-items と --no-paginate を付けずに AWS CLI コマンドを実行し直してください。',
  'The item is {}, not an object, and was left out. Export the file again.':
    '項目がオブジェクトではなく{1}のため、除外しました。ファイルをエクスポートし直してください。',
  'It is {} and was left out.': '{1}のため、除外しました。',
  'It is no record of a collection that this version of kensa knows, and was left out. Read the file with the version that wrote it, or collect again.':
    'このバージョンの kensa が認識できない収集レコードのため、除外しました。作成したバージョンで読み取るか、収集し直してください。',
  'The message can not be read: its {} does not hold what it should. Get the message again.':
    'メッセージを読み取れません。{1} の内容が正しくありません。メッセージを取得し直してください。',
  'AWS Config did not return {}, which was therefore not judged. Ask for it again.':
    'AWS Config が {1} を返さなかったため、評価していません。もう一度取得してください。',
  '{} no configuration item and {} passed over ({}). If items were expected here, check where the messages come from.':
    '設定項目を含まない{1}を読み飛ばしました（{3}）。設定項目があるはずの場合は、メッセージの送信元を確認してください。',
  'One message holds': ' 1 件のメッセージ',
  '{} messages hold': ' {1#} 件のメッセージ',
  'The {} is nested deeper than {} levels and was left out. Check where it comes from.':
    '{1}の入れ子が {2} 階層を超えるため、除外しました。データの作成元を確認してください。',
  'The {} is larger than {} MiB and was left out. Check that its quotes and brackets are closed.':
    '{1}が {2} MiB を超えるため、除外しました。引用符と括弧が閉じていることを確認してください。',
  'The {} is {} and was left out. Export the file again.':
    '{1}が{2}のため、除外しました。ファイルをエクスポートし直してください。',
  'a list': 'リスト',
  'a string': '文字列',
  'a number': '数値',
  'a boolean': '真偽値',
  'an empty object': '空のオブジェクト',
  'an object with the {} {}': 'キー {2} を持つオブジェクト',
  'The item has no usable {}, so its resource is unknown and was not judged. Take the item from AWS again, {}':
    '項目に使用できる {1} がないため、リソースを特定できず、評価していません。AWS から項目を取得し直すか、{2}',
  'or say with --account and --region where it is.': '--account と --region で場所を指定してください。',
  'or restore what was removed from it.': '削除された部分を復元してください。',
  'The item of {} {} was too large for the message, which holds only a summary of it: {}.':
    '{1} {2} の項目は大きすぎるため、メッセージには要約だけが含まれています。{3}。',
  'it is at {}; fetch it from there': '{1} にあるため、そこから取得してください',
  'AWS Config could not deliver it ({});': 'AWS Config が配信できませんでした（{1}）。',
  '{}ask AWS Config for it with aws configservice get-resource-config-history':
    '{1}aws configservice get-resource-config-history で AWS Config から取得してください',
  '{} is text that does not hold the expected JSON, so no control can pass on what it should state. Take the item from AWS again; the text may have been cut off.':
    '{1} のテキストが想定される JSON ではないため、その内容に依存するコントロールは準拠と判定できません。テキストが途中で切れている可能性があるため、AWS から項目を取得し直してください。',
  'Two items of {} {} differ, and their capture times do not say which is the newer, so what it is like is unknown and no control can pass on it. Leave out the one that is out of date.':
    '{1} {2} の 2 つの項目の内容が異なり、記録時刻からはどちらが新しいか判断できません。状態が不明なため、コントロールは準拠と判定できません。古い方を対象から外してください。',
  'The input document of {} {} does not fit the schema of the bundle: {} {} ({}). It was not judged. Take the item from AWS again; if that is as odd, report it as a bug in kensa.':
    '{1} {2} の入力ドキュメントがバンドルのスキーマに適合しないため、評価していません: {3} {4}（{5}）。AWS から項目を取得し直し、同じ結果になる場合は kensa の不具合として報告してください。',
  'A region of an account is in more than one snapshot ({})':
    '1 つのアカウントとリージョンが複数のスナップショットに含まれています（{1}）',
  '{} regions of accounts are in more than one snapshot ({})':
    '{1#} 組のアカウントとリージョンが複数のスナップショットに含まれています（{2}）',
  'of a resource the newest capture counts, but one that only an older snapshot has may be gone, and is judged as if it still existed. Leave the older snapshots out to judge only what the newest has.':
    'リソースごとに最新の記録を使用しますが、古いスナップショットだけにあるリソースはすでに存在しない可能性があり、それでも存在するものとして評価します。最新の内容だけを評価するには、古いスナップショットを対象から外してください。',

  // Why a control says what it says
  'no resource of {} is called {}.': '{1} に {2} というリソースはありません。',
  'It may be in what could not be read: {}: {}': '読み取れなかったデータに含まれている可能性があります: {1}: {2}',
  'It may be in what could not be read: {}: {} And {} more.':
    '読み取れなかったデータに含まれている可能性があります: {1}: {2} ほか {3} 件。',
  'Give its id, ARN or name, or its path as reports write it.':
    'リソースの ID、ARN、名前、またはレポートに記載されたパスを指定してください。',
  '{} may be any of {}. Give one of these paths.':
    '{1} に該当するリソースが複数あります: {2}。いずれかのパスを指定してください。',
  '{} gave no verdict': '{1} から判定が返されませんでした',
  'OPA can not be started as {}: run ./bundle.sh, which finds or installs it':
    'OPA（{1}）を起動できません。./bundle.sh を実行すると、OPA を検出またはインストールします',
  'opa {} found:': 'opa {1} の出力:',
  '`kensa {}` works on the sources of policies, which are not in the package. Clone the repository of kensa, run `npm ci` in the clone, and there `node bin/kensa.js {}`.':
    '`kensa {1}` はポリシーのソースを対象としますが、パッケージには含まれていません。kensa のリポジトリをクローンして `npm ci` を実行し、クローン内で `node bin/kensa.js {2}` を実行してください。',

  // What AWS is asked for
  'no AWS region is set. Name one with --regions, AWS_REGION or a profile.':
    'AWS リージョンが設定されていません。--regions、AWS_REGION、またはプロファイルで指定してください。',
  'AWS returned the same next token twice, so the list would never end':
    'AWS が同じ next token を 2 回返したため、リストが終わりません',
  'access key id': 'アクセスキー ID',
  'session token': 'セッショントークン',
  'the {} of the credentials holds a character that can not be sent, such as a line break':
    '認証情報の {1} に、改行などの送信できない文字が含まれています',
  'an aggregator is in one region, so name that one, or none.':
    'アグリゲータがあるリージョンは 1 つです。そのリージョンだけを指定するか、指定しないでください。',
  'the collection was ended before all keys that resources name were known':
    'リソースが参照するキーがすべて判明する前に収集が終了しました',
  'AWS Config did not process it, asked {} times': 'AWS Config に {1#} 回要求しましたが、処理されませんでした',
  'AWS Config lists it, and returned nothing of it': 'AWS Config の一覧にありますが、内容が返されませんでした',
  'AWS listed it, and returned nothing of it': 'AWS の一覧にありますが、内容が返されませんでした',
  'AWS Config returned an item of another resource for it': 'AWS Config が別のリソースの項目を返しました',
  'AWS Config counts {} resources, and lists {}':
    'AWS Config のリソース数は {1} 件ですが、一覧には {2} 件しかありません',
  'AWS returned an answer without a list of {}': 'AWS の応答に {1} のリストがありません',
  'AWS Config names no source of the aggregator {}': 'アグリゲータ {1} のソースが AWS Config にありません',
  "the aggregator's last update of this source: {}": 'アグリゲータによるこのソースの最終更新: {1}',
  'there is no aggregator {} in {} of account {}. Check its name, and give its region with --regions.':
    'アカウント {3} の {2} にアグリゲータ {1} はありません。名前を確認し、--regions でリージョンを指定してください。',
  'AWS returned a member of {} without a usable {} and {}':
    'AWS が返した {1} の要素に、使用できる {2} と {3} がありません',
  'AWS Config lists resources without a usable id: {}':
    'AWS Config の一覧に、使用できる ID のないリソースがあります: {1}',
  'AWS returned no KeyMetadata with a usable KeyId': 'AWS の応答に、使用できる KeyId を持つ KeyMetadata がありません',
  '{} has no usable {}, so it is unknown which resource it is':
    '{1} に使用できる {2} がないため、リソースを特定できません',
  'AWS returned a security configuration that is not the one asked for':
    'AWS が、要求したものとは異なるセキュリティ設定を返しました',
  'the collection was ended before this was asked': '要求する前に収集が終了しました',
  'AWS Config does not record the resource': 'AWS Config はこのリソースを記録していません',
  'AWS Config says that it does not record it': 'AWS Config は、記録していないと応答しました',
  'the configuration of its item is not valid JSON, or no object':
    '項目の configuration が正しい JSON ではないか、オブジェクトではありません',
  'its items contradict each other': '項目の内容が互いに矛盾しています',
  'its configuration is text, and not the expected JSON': 'configuration がテキストで、想定される JSON ではありません',
  'two roles are of account {}. Name one role for each account.':
    'アカウント {1} のロールが 2 つ指定されています。アカウントごとに 1 つ指定してください。',
  'GetCallerIdentity returned no account': 'GetCallerIdentity がアカウントを返しませんでした',
  'ListRegions returned no region that is enabled': 'ListRegions が有効なリージョンを返しませんでした',
  'Check the credentials, the profile and the network, and that the permissions are there.':
    '認証情報、プロファイル、ネットワーク、およびアクセス許可を確認してください。',
  'AWS can not be asked: {}. {}': 'AWS に問い合わせできません: {1}。{2}',
  '{} is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/NAME.':
    '{1} はロールの ARN ではありません。arn:aws:iam::111122223333:role/NAME のような形式です。',
  's3:ListBucket: AWS said that there is more, and not how to get it':
    's3:ListBucket: 続きがありますが、その取得方法が AWS から返されませんでした',
  'S3 did not return the bytes that were asked for': 'S3 が、要求した範囲のデータを返しませんでした',
  'the connection was closed': '接続が閉じられました',
  'it was replaced by another while it was read, so only a part of what it was is known':
    '読み取り中に別のものに置き換えられたため、元の内容の一部しか分かりません',
  'Read it again.': 'もう一度読み取ってください。',
  'its bytes broke off at byte {}: {}': 'データが {1#} バイト目で途切れました: {2}',
  'its bytes broke off at byte {}, the last of {} times: {}': 'データが {1#} バイト目で途切れました（{2#} 回目）: {3}',
  'Try again later.': '時間をおいてもう一度実行してください。',
  'Allow it to the credentials in use, or leave it out.':
    '使用している認証情報に許可を与えるか、対象から外してください。',
  'the run was interrupted before anything was collected, so there is nothing to write. Collect again.':
    '何も収集しないうちに中断されたため、書き込むものがありません。収集し直してください。',
  'Allow the call, and collect again.': '呼び出しを許可し、収集し直してください。',
  'Collect again; if it stays, ask AWS what the error means.':
    '収集し直し、解消しない場合は AWS にエラーの意味を問い合わせてください。',
  'Collect again, to the end.': '収集し直し、最後まで完了させてください。',
  'Collect again; if it stays, report it as a defect of kensa.':
    '収集し直し、解消しない場合は kensa の不具合として報告してください。',
  'Collect again for all controls that you audit with.':
    '監査に使用するすべてのコントロールを対象に収集し直してください。',
  'Let AWS Config record the type, or leave out the controls that need it.':
    'AWS Config でこのリソースタイプを記録するか、必要とするコントロールを対象から外してください。',
  'Collect again; if it stays, give kensa a snapshot of the region.':
    '収集し直し、解消しない場合はこのリージョンのスナップショットを指定してください。',
  'Give kensa a snapshot of the region, which has items of any size.':
    'サイズの制限なく項目を含む、このリージョンのスナップショットを指定してください。',
  'Collect again with a lower rate, or when less else asks AWS.':
    'レートを下げるか、AWS への他の呼び出しが少ないときに収集し直してください。',
  'Collect again when AWS can be reached.': 'AWS に接続できるときに収集し直してください。',
  'for example {}': '例: {1}',
  'AWS listed {}, {}, but its content could not be had, so no control can pass on it':
    '{1} の {2} は AWS の一覧にありますが、内容を取得できなかったため、コントロールは準拠と判定できません',
  'AWS listed {} resources of {} whose content could not be had ({}), so no control can pass on them':
    '{2} の {1#} 件のリソース（{3}）は AWS の一覧にありますが、内容を取得できなかったため、コントロールは準拠と判定できません',
  'AWS listed {}, {}, but its content could not be had, so another capture of it in the input counts, which may be older':
    '{1} の {2} は AWS の一覧にありますが、内容を取得できなかったため、入力にある別の記録を使用します。その記録は古い可能性があります',
  'AWS listed {} resources of {} whose content could not be had ({}), so other captures of them in the input count, which may be older':
    '{2} の {1#} 件のリソース（{3}）は AWS の一覧にありますが、内容を取得できなかったため、入力にある別の記録を使用します。その記録は古い可能性があります',
  'Not all resources of {} in {} could be listed': '{2} の {1} のリソースをすべては一覧表示できませんでした',
  'the lists of {} are not whole': '{1} の一覧が完全ではありません',
  'The collection was ended before it was done: {}.': '収集が完了する前に終了しました: {1}。',
  '1 listed resource was not read': '一覧にある 1 件のリソースを読み取っていません',
  '{} listed resources were not read': '一覧にある {1#} 件のリソースを読み取っていません',
  '{} in {} of {}': 'アカウント {3}、{2} の {1}',
  '{} of {}': 'アカウント {2}、{1}',
  '{} and {} more': '{1} ほか {2#} 件',
  'AWS listed {} of {}, but {} evaluated, {} deleted and {} failed are {}. This is a defect: please report it, and take nothing that is said of the type there for complete.':
    'AWS の一覧にある {2} は {1} 件ですが、評価 {3} 件、削除済み {4} 件、失敗 {5} 件の合計は {6} 件です。これは不具合です。報告のうえ、このリソースタイプについての結果は完全なものとみなさないでください。',
  'the collection was made for other controls, and did not ask for them':
    '別のコントロールを対象とした収集のため、要求していません',

  // What became of a control
  'not asked: it took more than {} ms {} times before': 'すでに {2} 回、{1} ミリ秒を超えたため、評価していません',
  'took more than {} ms': '評価に {1} ミリ秒を超える時間がかかりました',
  'the bundle gave no verdict': 'バンドルから判定が返されませんでした',
  'the input document does not fit its schema': '入力ドキュメントがスキーマに適合していません',
  "the bundle's answer can not be trusted: {}": 'バンドルの応答を信頼できません: {1}',
  'its result is no object': '結果がオブジェクトではありません',
  'it answered for another resource': '別のリソースについての応答です',
  'it has no verdicts': '判定が含まれていません',
  'it has verdicts of {} instead of {}': '{2} ではなく {1} の判定が含まれています',
  'the verdict of {} is no object': '{1} の判定がオブジェクトではありません',
  '{} passes, and lists what is wrong or missing':
    '{1} は合格と判定しながら、違反または不足しているフィールドを挙げています',
  '{} answered without a list of violations or missing fields':
    '{1} の応答に、違反または欠けているフィールドのリストがありません',
  '{} gave no result': '{1} から結果が返されませんでした',
};
