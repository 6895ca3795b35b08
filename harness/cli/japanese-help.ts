import { SEVERITIES } from '../bundle/manifest.ts';
import { DIFFERENCE_FORMAT_NAMES } from '../difference/difference-format-names.ts';
import { FORMAT_NAMES } from '../report/formats.ts';

const FORMATS = FORMAT_NAMES.join(', ');
const DIFFERENCE_FORMATS = DIFFERENCE_FORMAT_NAMES.join(', ');
const LEVELS = SEVERITIES.join(', ');

/**
 * What the help of the command line says, in Japanese, by its English: as `translateHelp` asks for it. A test compares the
 * keys with the help of all commands: none is missing, and none is left over.
 */
export const japaneseHelp: Readonly<Record<string, string>> = {
  // Commander's own words
  'Usage:': '使用方法:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Global Options:': 'グローバルオプション:',
  'Commands:': 'コマンド:',
  default: 'デフォルト',
  'Example:': '使用例:',
  'Examples:': '使用例:',

  // kensa
  'AWS security controls over AWS Config data. A pass needs proof: what cannot be seen is never a pass.':
    'AWS Config のデータを AWS のセキュリティコントロールで評価します。準拠の判定には根拠が必要です。確認できないものを準拠とすることはありません。',
  'show the version': 'バージョンを表示します',
  'show stack traces with errors': 'エラーにスタックトレースを付けて表示します',
  'show help': 'ヘルプを表示します',
  'show help for a command': 'コマンドのヘルプを表示します',

  // What several commands take
  'the language of texts for people: en or ja': '人が読むテキストの言語を指定します: en または ja',
  'that of LC_ALL, LC_MESSAGES or LANG, else en': 'LC_ALL、LC_MESSAGES、LANG の言語。それ以外は en',
  'how to write the output: text or json': '出力の形式を指定します: text または json',
  'the bundle of controls (default: the built-in one)':
    'コントロールのバンドルを指定します（デフォルト: 内蔵のバンドル）',
  'take this control only: an id, an alias or a glob (repeatable)':
    '対象のコントロールを ID、別名、または glob で限定します（複数指定可）',
  [`take the controls of this severity only: ${LEVELS} (repeatable)`]: `対象のコントロールを重要度で限定します: ${LEVELS}（複数指定可）`,
  'take the controls of this service only: redshift (repeatable)':
    '対象のコントロールをサービスで限定します: redshift（複数指定可）',
  "take the controls of this standard only, as Security Hub names it, or a glob: 'NIST*' (repeatable)":
    "対象のコントロールを標準で限定します。Security Hub での名前、または 'NIST*' のような glob で指定します（複数指定可）",
  'write to a file instead of standard output': '標準出力の代わりにファイルへ書き込みます',
  'files, directories or globs, plain or gzipped; - for standard input':
    'ファイル、ディレクトリ、または glob（gzip 圧縮も可）。標準入力は - で指定します',
  'files, directories, globs or s3://bucket/prefix, plain or gzipped; - for standard input':
    'ファイル、ディレクトリ、glob、または s3://bucket/prefix（gzip 圧縮も可）。標準入力は - で指定します',
  [`exit with 1 from this severity on: ${LEVELS}, none`]: `この重要度以上の違反があれば終了コード 1 で終了します: ${LEVELS}, none`,
  'how many days from today on an exception may last': '例外の期限として認める、今日からの日数の上限を指定します',

  // What asks AWS
  'ask AWS Config, in your account or those of --role-arn':
    '使用中のアカウントまたは --role-arn のアカウントの AWS Config から収集します',
  'ask this aggregator of AWS Config, for all its accounts and regions':
    'AWS Config のこのアグリゲータから、すべてのアカウントとリージョンについて収集します',
  'the regions to ask in: names with commas, or all':
    '収集するリージョンを指定します。リージョン名をコンマで区切るか、all を指定します',
  'the profile of the AWS configuration to use': '使用する AWS 設定のプロファイルを指定します',
  'the profile of the AWS configuration to read buckets with':
    'バケットの読み取りに使用する AWS 設定のプロファイルを指定します',
  'assume this role, to ask in its account (repeatable: one for each account)':
    'このロールを引き受けて、そのアカウントから収集します（複数指定可。アカウントごとに 1 つ）',
  'do not ask services for what AWS Config does not record':
    'AWS Config が記録しない情報を各サービスに問い合わせません',
  'at most so many calls a second of an API, in one region (repeatable)':
    '1 つのリージョンでの API の呼び出し回数を、1 秒あたりの上限で指定します（複数指定可）',
  'hide account ids in what is said about the run': '実行状況のメッセージでアカウント ID を隠します',

  // kensa audit
  'judge AWS Config data': 'AWS Config のデータを評価します',
  'Judge AWS Config data with the controls, and report what is violated and what could not be decided.':
    'AWS Config のデータをコントロールで評価し、違反と、判定できなかったものをレポートします。',
  'files, directories, globs or s3://bucket/prefix, plain or gzipped; - for standard input; none with --live':
    'ファイル、ディレクトリ、glob、または s3://bucket/prefix（gzip 圧縮も可）。標準入力は - で指定し、--live では指定しません',
  'the account of resources whose data does not say it': 'データにアカウントがないリソースのアカウントを指定します',
  'the region of resources whose data does not say it': 'データにリージョンがないリソースのリージョンを指定します',
  [`how to write the report, and to which file if not to standard output: ${FORMATS} (default: text; repeatable)`]: `レポートの形式と、標準出力以外に書き込む場合はそのファイルを指定します: ${FORMATS}（デフォルト: text、複数指定可）`,
  'write the report to a file instead of standard output': 'レポートを標準出力の代わりにファイルへ書き込みます',
  'also list the resources that are COMPLIANT or NOT_APPLICABLE':
    'COMPLIANT または NOT_APPLICABLE のリソースも表示します',
  'of buckets, read the newest snapshots at or before this time':
    'バケットから、この時刻以前で最新のスナップショットを読み取ります',
  'of buckets, read all snapshots from this time on (to --as-of)':
    'バケットから、この時刻以降（--as-of まで）のすべてのスナップショットを読み取ります',
  'of buckets, read all snapshots (to --as-of)': 'バケットから、すべてのスナップショット（--as-of まで）を読み取ります',
  'findings that are accepted until a day, as YAML or JSON: they do not count':
    '期限まで受容する検出結果（例外）のファイルを指定します（YAML または JSON）。該当する検出結果は終了コードに影響しません',
  'count every finding, whatever exceptions there are': '例外の有無にかかわらず、すべての検出結果を対象とします',
  'take settings from this file (default: kensa.yaml, if it is in the working directory)':
    'このファイルの設定を使用します（デフォルト: 作業ディレクトリに kensa.yaml があればそのファイル）',
  'take no settings from a file': 'ファイルの設定を使用しません',
  'values for parameters, as JSON: {"EMR.3": {"requireScopes": ["s3"]}}':
    'パラメータの値のファイルを指定します（JSON）: {"EMR.3": {"requireScopes": ["s3"]}}',
  'exit with 1 also for INSUFFICIENT_DATA, ERROR and resources that may exist unseen (gaps of the coverage)':
    'INSUFFICIENT_DATA、ERROR、および確認できていないリソースの可能性（カバレッジの不足）がある場合も、終了コード 1 で終了します',
  'do not, whatever the configuration says': '設定にかかわらず、--fail-on-unknown を適用しません',
  'compare with this older report, and say on standard error what is new':
    'この以前のレポートと比較し、新しい検出結果を標準エラーに表示します',
  'with --baseline, exit with 1 only for what that report does not have':
    '--baseline と併用すると、そのレポートにない検出結果がある場合だけ終了コード 1 で終了します',
  'judge as of this time: ISO 8601 or now (default: the newest capture time)':
    '評価時点を ISO 8601 形式または now で指定します（デフォルト: 最新の記録日時）',
  'check each document against the schema of the bundle before it is judged':
    '評価の前に、各ドキュメントをバンドルのスキーマで検証します',
  'how many threads read and judge files (default: 1; more take some 70 MB more memory)':
    'ファイルを読み取って評価するスレッドの数を指定します（デフォルト: 1。増やすとメモリを約 70 MB 多く使用します）',
  [`Exit codes:
  0  no control at or above --fail-on is violated
  1  one is (with --fail-on-unknown also: one could not be decided, or did not see all resources;
     with --fail-on-new only what the --baseline does not have)
  2  kensa could not run, or could not read part of its input`]: `終了コード:
  0  --fail-on 以上の重要度のコントロールに違反はありません
  1  違反があります（--fail-on-unknown では、判定できなかった場合と、一部のリソースを確認できて
     いない場合も含みます。--fail-on-new では、--baseline のレポートにないものだけを対象とします）
  2  kensa を実行できなかったか、入力の一部を読み取れませんでした`,

  // kensa collect
  'collect from AWS what the controls need': 'コントロールに必要なデータを AWS から収集します',
  'Collect from AWS what the controls need, into a file to be audited later and elsewhere.':
    'コントロールに必要なデータを AWS からファイルに収集します。ファイルは、後で、または別の環境で監査できます。',
  'the file to write, gzipped; - for standard output':
    '書き込むファイルを指定します（gzip 圧縮）。標準出力は - で指定します',
  [`The file holds what AWS Config would deliver, and with it all that could not be read. kensa audit FILE finds in it what
kensa audit --live would have found.`]: `ファイルには、AWS Config が配信する内容と、読み取れなかったものの情報が含まれます。
kensa audit FILE の検出結果は、kensa audit --live の検出結果と同じになります。`,
  [`Exit codes:
  0  all that the controls need is in the file
  2  kensa could not run, or something could not be read; what could is in the file`]: `終了コード:
  0  コントロールに必要なデータはすべてファイルに含まれています
  2  kensa を実行できなかったか、一部を読み取れませんでした。読み取れたデータはファイルに含まれています`,

  // kensa config
  'show the settings in use': '使用中の設定を表示します',
  'Show the settings in use: those of flags, of kensa.yaml, and the defaults.':
    '使用中の設定（フラグ、kensa.yaml、デフォルト）を表示します。',
  'show what kensa audit would use, with the same sources and options':
    '同じソースとオプションで kensa audit が使用する設定を表示します',
  'The output is a configuration file; a comment over each setting says where it is from: flag, file or default.':
    '出力は設定ファイルの形式です。各設定の上のコメントが、設定の取得元（flag、file、default）を示します。',

  // kensa controls
  'list the controls, or show one': 'コントロールの一覧または詳細を表示します',
  'List the controls of the bundle, or show one with all that it reads and how to fix what it finds.':
    'バンドルのコントロールの一覧、または 1 つのコントロールが参照するすべての項目と検出結果の修復方法を表示します。',
  'list the controls: id, aliases, severity, resource types, title':
    'コントロールの一覧（ID、別名、重要度、リソースタイプ、タイトル）を表示します',
  'show a control: what it reads, its parameters, what it may find and how to fix that':
    'コントロールの詳細（参照する項目、パラメータ、検出する違反、修復方法）を表示します',
  'the id of the control, or an alias': 'コントロールの ID または別名',

  // kensa dev
  'test controls at each save (in a clone of kensa)': '保存のたびにコントロールをテストします（kensa のクローン内）',
  'Test controls at each save, in a clone of kensa.': 'kensa のクローン内で、保存のたびにコントロールをテストします。',
  'the control: id, alias, package or folder (default: whichever is saved)':
    'コントロールの ID、別名、パッケージ、またはフォルダ（デフォルト: 保存されたもの）',
  'what to audit with it: files, directories or globs, plain or gzipped':
    'そのコントロールで監査するファイル、ディレクトリ、または glob（gzip 圧縮も可）',
  [`At each save it formats the control, holds it against the lint rules, builds it, and judges its cases in OPA and in
WebAssembly. With sources it tells which findings have changed. Then it tests the mutants of the cases, unless the next save
comes before. Ctrl-C ends it.`]: `保存のたびにコントロールをフォーマットし、lint ルールで検査してビルドし、ケースを OPA と WebAssembly で
判定します。ソースを指定すると、変化した検出結果を表示します。続いて、次の保存がなければ、ケースのミュータントを
テストします。Ctrl-C で終了します。`,
  'whichever control is saved': '保存されたコントロール',
  'one, and what it finds': '1 つのコントロールと、その検出結果',

  // kensa diff
  'compare two reports': '2 つのレポートを比較します',
  'Compare two reports: what is new, fixed, still open, gone, or not known any more.':
    '2 つのレポートを比較し、新規、修正済み、未解決、消失、確認不能になったものを表示します。',
  'the older report, as kensa audit --format json or ndjson wrote it':
    '以前のレポート（kensa audit --format json または ndjson の出力）',
  'the newer report': '新しいレポート',
  [`how to write the difference: ${DIFFERENCE_FORMATS}`]: `差分の形式を指定します: ${DIFFERENCE_FORMATS}`,
  'exit with 1 if something is violated that was not': '新しい違反があれば終了コード 1 で終了します',
  'with --fail-on-new, exit with 1 also for what is newly undecided or unseen':
    '--fail-on-new と併用すると、新たに判定または確認できなくなったものがある場合も終了コード 1 で終了します',
  [`A report lists what needs attention. What OLD lists and NEW does not is called fixed or gone only where NEW proves it;
reports of kensa audit --all prove most.`]: `レポートには対応が必要なものが記載されます。OLD にあって NEW にないものは、NEW で証明できる場合に限り、
修正済みまたは消失とします。最も多く証明できるのは kensa audit --all のレポートです。`,
  [`Exit codes:
  0  the reports are compared
  1  with --fail-on-new: something is violated that was not (with --fail-on-unknown also: is undecided that was not)
  2  kensa could not run; with --fail-on-new also: part of the input of NEW could not be read`]: `終了コード:
  0  レポートを比較しました
  1  --fail-on-new では、新しい違反があります（--fail-on-unknown では、新たに判定できなくなったものも含みます）
  2  kensa を実行できませんでした。--fail-on-new では、NEW の入力の一部を読み取れなかった場合も含みます`,

  // kensa exceptions
  'check exceptions, or write some to complete': '例外を検査するか、例外のひな形を作成します',
  'Check a file of exceptions, or write one to complete from the findings of a report.':
    '例外ファイルを検査するか、レポートの検出結果から例外ファイルのひな形を作成します。',
  'check a file of exceptions, and list what is in force today':
    '例外ファイルを検査し、今日の時点で有効な例外を一覧表示します',
  'how to write the list: text or json': '一覧の形式を指定します: text または json',
  'the exceptions, as YAML or JSON': '例外ファイル（YAML または JSON）',
  [`Exit codes:
  0  the file is valid, also if exceptions in it have expired
  2  it is not; no audit would use it`]: `終了コード:
  0  ファイルは有効です（期限切れの例外が含まれる場合も同じです）
  2  ファイルは無効であり、監査では使用できません`,
  'write exceptions to complete, for findings of a report': 'レポートの検出結果から例外のひな形を作成します',
  'take the finding with this id, whatever its verdict (repeatable)':
    '判定にかかわらず、この ID の検出結果を対象とします（複数指定可）',
  'take findings of this control only: an id or a glob (repeatable)':
    '対象をこのコントロールの検出結果に限定します。ID または glob で指定します（複数指定可）',
  'take also what is INSUFFICIENT_DATA or ERROR': 'INSUFFICIENT_DATA と ERROR の検出結果も対象とします',
  'the report, as kensa audit --format json or ndjson wrote it':
    'レポート（kensa audit --format json または ndjson の出力）',
  [`The entries lack owner, reason and until: a person completes them, or fixes what was found. Without --finding and --control
there is an entry for every NON_COMPLIANT finding that has no exception yet.`]: `各項目の owner、reason、until は空です。担当者が記入するか、検出された問題を修正してください。
--finding と --control を指定しない場合は、まだ例外のない NON_COMPLIANT の検出結果すべてについて項目を作成します。`,

  // kensa explain
  'tell why a control says what it says of a resource': 'リソースに対するコントロールの判定理由を説明します',
  'Tell why a control says what it says of a resource: each field that it read and where that is from, what was missing, which of its rules held, and the nearest change to COMPLIANT.':
    'リソースに対するコントロールの判定理由を説明します。参照した各フィールドとその取得元、不足していたもの、成立したルール、COMPLIANT となる最小の変更を表示します。',
  'the resource: its id, name or ARN, or account/region/type/id as in reports':
    'リソースの ID、名前、ARN、またはレポートに記載された account/region/type/id',

  // kensa fixture
  'turn a real resource into a case of a control': '実際のリソースからコントロールのケースを作成します',
  'Turn a real resource into a case of a control: what the control reads of it, and its verdict, in Rego.':
    '実際のリソースからコントロールのケース（コントロールが参照する内容とその判定）を Rego で作成します。',
  'the control; needed if several judge the type of the resource':
    'コントロールを指定します。そのリソースタイプを評価するコントロールが複数ある場合は必須です',
  [`The entry is for \`cases\` in the control's _test.rego. It has only what the control reads or shows as evidence; names and ids
of the resource, account numbers, UUIDs, and addresses of mail and hosts are replaced. Read it before you commit it: what is
in free text only you can tell.`]: `出力は、コントロールの _test.rego の \`cases\` に追加する項目です。コントロールが参照する内容と、根拠として示す内容だけを
含み、リソースの名前と ID、アカウント番号、UUID、メールアドレス、ホストのアドレスは置き換えられます。自由記述の内容は
判別できないため、コミットする前に確認してください。`,

  // kensa test
  'test controls by their cases (in a clone of kensa)': 'コントロールをケースでテストします（kensa のクローン内）',
  'Test controls by their cases, in a clone of kensa.': 'kensa のクローン内で、コントロールをケースでテストします。',
  'the controls: ids, aliases, packages or folders (default: all)':
    'コントロールの ID、別名、パッケージ、またはフォルダ（デフォルト: すべて）',
  [`Builds the controls beside their sources, and tests what is written now, not the bundle. It fails if
  - a case is not judged as it states, by OPA or by the bundle's WebAssembly
  - OPA and WebAssembly differ on a case or a mutant
  - a mutant survives: a field of a case is taken away, set to null or of another type, and that makes or leaves a pass
  - the cases do not reach every line of the control, or do not show every verdict and violation that it has
  - texts and pages do not match the violations of the control
Without controls it tests the libraries too.`]: `コントロールをソースとは別の場所でビルドし、バンドルではなく現在のソースをテストします。次の場合は不合格です。
  - OPA またはバンドルの WebAssembly によるケースの判定が、ケースの記述と異なる
  - ケースまたはミュータントの結果が、OPA と WebAssembly で異なる
  - ミュータントが生き残る（ケースのフィールドを削除、または null や別の型に変更しても、準拠になる、または準拠のまま）
  - ケースがコントロールのすべての行に到達しないか、すべての判定と違反を示していない
  - テキストとページがコントロールの違反と一致しない
コントロールを指定しない場合は、ライブラリもテストします。`,
  [`Exit codes:
  0  all is as the cases state
  1  something is not
  2  the controls can not be built, or there is no such control`]: `終了コード:
  0  すべてケースの記述のとおりです
  1  ケースの記述と異なるものがあります
  2  コントロールをビルドできないか、指定したコントロールがありません`,

  // kensa new
  'begin a control (in a clone of kensa)': 'コントロールのひな形を作成します（kensa のクローン内）',
  'Begin a control, in a clone of kensa.': 'kensa のクローン内で、コントロールのひな形を作成します。',
  "the id of Security Hub's control (default: an id of kensa's own)":
    'Security Hub のコントロール ID を指定します（デフォルト: kensa 独自の ID）',
  'a type that it judges, if that is not known (repeatable)':
    '評価するリソースタイプが不明な場合に指定します（複数指定可）',
  'the service, as the folder of its controls: redshift': 'サービス（コントロールのフォルダの名前）: redshift',
  'what the control asks, in snake_case: cluster_encrypted':
    'コントロールが確認する内容（snake_case）: cluster_encrypted',
  [`Writes the Rego with its METADATA, cases, and both remediation pages, from what is known of the id
(policies/catalogue.json) and of the resource type (policies/config-properties.json). What is yours to write is marked
FILL_IN; the controls can be built and tested at once, but there is no bundle until no mark is left.`]: `ID（policies/catalogue.json）とリソースタイプ（policies/config-properties.json）の情報から、METADATA 付きの Rego、
ケース、および 2 言語の修復手順のページを作成します。記入が必要な箇所には FILL_IN と記されます。コントロールは
すぐにビルドしてテストできますが、FILL_IN がなくなるまでバンドルは作成できません。`,
};
