import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Difference, DifferenceEntry, Sighting } from '../../harness/difference/difference.ts';
import { differenceFormats } from '../../harness/difference/difference-formats.ts';
import { differenceWords } from '../../harness/difference/difference-words.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import { sampleCoverageRow, sampleOptions } from '../report/sample.ts';
import { accepted, difference, entry, OTHER, run, verdict } from './sample-difference.ts';

/** Every state, and every note. */
const sample: Difference = (() => {
  const base = difference(
    run([], { controlIds: ['EMR.3', 'Neptune.6'] }),
    run([], {
      controlIds: ['Neptune.6', OTHER],
      revision: 'sha256:new',
      evaluatedAt: '2026-11-21T00:00:00.000Z',
      coverage: [sampleCoverageRow({ recording: 'RECORDER_STOPPED' })],
      diagnostics: [{ code: 'JSON_INVALID', severity: 'error', location: 'a.json', message: 'Not JSON.' }],
    }),
  );
  const { resource } = entry({ state: 'NEW', before: 'PASSED', after: 'PASSED' }, 'COMPLIANT');
  const named = { ...resource, resourceName: 'orders' };
  return {
    ...base,
    summary: {
      ...base.summary,
      NEW: 2,
      NEWLY_UNDECIDED: 2,
      PACK_CHANGED: 1,
      FIXED: 1,
      DECIDED: 1,
      RESOURCE_GONE: 1,
      NO_LONGER_LISTED: 2,
      STILL_OPEN: 7,
    },
    entries: [
      entry(
        { state: 'NEW', before: 'PASSES_NOT_LISTED', after: 'NON_COMPLIANT', severity: 'CRITICAL', resource: named },
        'NON_COMPLIANT',
      ),
      entry({ state: 'NEW', before: 'ABSENT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
      entry({ state: 'NEWLY_UNDECIDED', before: 'COMPLIANT', after: 'INSUFFICIENT_DATA' }, 'INSUFFICIENT_DATA'),
      entry({ state: 'NEWLY_UNDECIDED', before: 'NON_COMPLIANT', after: 'ERROR' }, 'ERROR'),
      entry({ state: 'PACK_CHANGED', before: 'COMPLIANT', after: 'NON_COMPLIANT' }, 'NON_COMPLIANT'),
      entry(
        { state: 'FIXED', before: 'NON_COMPLIANT', after: 'PASSED', formerControlId: 'Neptune-006' },
        'NON_COMPLIANT',
      ),
      entry({ state: 'DECIDED', before: 'INSUFFICIENT_DATA', after: 'COMPLIANT' }, 'INSUFFICIENT_DATA'),
      entry({ state: 'RESOURCE_GONE', before: 'NON_COMPLIANT', after: 'ABSENT' }, 'NON_COMPLIANT'),
      entry({ state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_ALL_SEEN' }, 'NON_COMPLIANT'),
      entry({ state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_IN_INPUT' }, 'NON_COMPLIANT'),
    ],
  };
})();

const japanese: Partial<FormatOptions> = {
  language: 'ja',
  controlTexts: new Map([
    [
      'Neptune.6',
      {
        title: '',
        description: '',
        messages: { not_encrypted: 'スナップショットが暗号化されていません。' },
        references: [],
        remediation: '',
      },
    ],
  ]),
};

function written(
  format: 'json' | 'markdown' | 'text',
  given: Difference,
  options: Partial<FormatOptions> = {},
): string {
  return [...differenceFormats[format](given, { ...sampleOptions, ...options })].join('');
}

test('text', () => {
  assert.equal(written('text', sample), TEXT);
});

test('text in Japanese', () => {
  assert.equal(written('text', sample, japanese), TEXT_JA);
});

test('text of no difference', () => {
  assert.equal(written('text', difference(run([]), run([]))), NOTHING);
});

test('text in colour', () => {
  const [heading, , first] = written('text', sample, { color: true }).split('\n');
  assert.deepEqual(
    [heading, first],
    [
      '\u001b[1mNew (2)\u001b[0m',
      '  \u001b[31mCRITICAL\u001b[0m  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1 (orders)',
    ],
  );
});

test('markdown', () => {
  assert.equal(written('markdown', sample), MARKDOWN);
});

test('markdown in Japanese', () => {
  assert.equal(written('markdown', sample, japanese), MARKDOWN_JA);
});

test('markdown stays short enough for a comment, and says what it cut', () => {
  const [first] = sample.entries;
  assert.ok(first);
  const many = {
    ...sample,
    summary: { ...sample.summary, NEW: 3000 },
    entries: Array.from({ length: 3000 }, () => first),
  };
  const text = written('markdown', many);
  const shown = text.match(/^- /gm)?.length ?? 0;
  assert.ok(text.length > 60_000 && text.length < 65_536);
  assert.equal(text.match(/^> (\d+) more did not fit\. All are in the JSON output\.$/m)?.[1], String(3000 - shown));
});

function exceptedEntry(state: 'NEW' | 'STILL_OPEN', before: Sighting): DifferenceEntry {
  return entry({ state, before, after: 'NON_COMPLIANT', exception: accepted }, 'NON_COMPLIANT');
}

describe('what is excepted', () => {
  const base = difference(run([]), run([]));
  const given: Difference = {
    ...base,
    summary: { ...base.summary, NEW: 1, STILL_OPEN: 1 },
    entries: [exceptedEntry('NEW', 'COMPLIANT'), exceptedEntry('STILL_OPEN', 'NON_COMPLIANT')],
  };

  test('text says by whom, until when and why, and that it fails no run', () => {
    const [told = '', notes = ''] = written('text', given).split(/\nSummary\n[^]*?(?=\n {2}!|$)/);
    assert.equal(told, EXCEPTED_TEXT);
    assert.equal(notes.trim(), '! Accepted by exceptions, so that they fail no run: 1 of those listed.');
  });

  test('markdown in both languages', () => {
    const end = /\n(before|旧レポート): [^]*$/;
    assert.equal(written('markdown', given).replace(end, ''), EXCEPTED_MARKDOWN);
    assert.equal(written('markdown', given, japanese).replace(end, ''), EXCEPTED_MARKDOWN_JA);
  });

  test('a reason is text, and nothing else', () => {
    const reason = '<img> [a](http://b) @everyone';
    const hostile = given.entries.map((one) => ({ ...one, exception: { ...accepted, reason } }));
    const text = written('markdown', { ...given, entries: hostile });
    assert.doesNotMatch(text, /(?<!\\)<img|@every|(?<!\\)\[a\]/);
  });
});

describe('what is no longer excepted', () => {
  const base = difference(run([]), run([]));
  const ended = { state: 'EXCEPTION_ENDED', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT' } as const;
  const given: Difference = {
    ...base,
    summary: { ...base.summary, EXCEPTION_ENDED: 1 },
    entries: [entry({ ...ended, endedException: accepted }, 'NON_COMPLIANT')],
  };

  test('text in both languages', () => {
    assert.deepEqual(written('text', given).split('\n').slice(0, 5), [
      'No longer excepted (1)',
      '',
      '  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1',
      '      NON_COMPLIANT → NON_COMPLIANT',
      '      was excepted: graph, until 2027-06-30, OPS-1: It holds no data.',
    ]);
    assert.deepEqual(written('text', given, japanese).split('\n').slice(0, 5), [
      '例外の終了 (1)',
      '',
      '  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1',
      '      非準拠 → 非準拠',
      '      終了した例外: 責任者 graph、期限 2027-06-30、OPS-1: It holds no data.',
    ]);
  });
});

test('json is the difference', () => {
  assert.equal(written('json', sample), `${JSON.stringify(sample, null, 2)}\n`);
});

describe('what reports hold is text, and nothing else', () => {
  const HOSTILE = '\u001b[2J<script>@everyone\n# `x` | [a](http://b)\u202e';
  const finding = verdict('ERROR', { resourceId: HOSTILE });
  const before = run([]);
  const after = {
    ...run([{ ...finding, verdict: { ...finding.verdict, error: HOSTILE } }]),
    bundle: { revision: HOSTILE, opaVersion: '1', controls: 1 },
    evaluatedAt: HOSTILE,
  };
  const given = {
    ...difference(before, after),
    controls: {
      added: [HOSTILE],
      notRun: [HOSTILE],
      newlyUnseen: [{ id: HOSTILE, severity: 'HIGH', reason: 'GAPS' }] as const,
    },
  } as unknown as Difference;

  test('text has no control character', () => {
    assert.doesNotMatch(written('text', given), /[^\P{C}\n]/u);
  });

  test('markdown holds it as code', () => {
    const text = written('markdown', given);
    assert.doesNotMatch(text, /[^\P{C}\n\u2060]/u);
    const outside = text.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    assert.doesNotMatch(outside, /(?<!\\)<|@every|(?<!\\)\[a\]/);
    assert.equal(text.match(/^#/gm)?.length, 2);
  });
});

test('every text has its Japanese', () => {
  const textsOf = (name: string, table: object): [string, string][] =>
    Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[`${name}.${key}`, value]];
      if (typeof value === 'function') return [[`${name}.${key}`, String(value('1', '1', '1'))]];
      return textsOf(`${name}.${key}`, value as object);
    });
  assert.deepEqual(
    textsOf('difference', differenceWords.ja).filter(([, text]) => !/[\u3000-\u30ff\u4e00-\u9fff]/.test(text)),
    [],
  );
});

const EXCEPTED_TEXT = `\
New (1)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      COMPLIANT → NON_COMPLIANT
      excepted: graph, until 2027-06-30, OPS-1: It holds no data.
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted
`;
const EXCEPTED_MARKDOWN = `\
## kensa: 1 new, 1 still open

### New (1)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - COMPLIANT → NON_COMPLIANT
  - excepted: graph, until 2027-06-30, OPS-1: It holds no data.
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

> Accepted by exceptions, so that they fail no run: 1 of those listed.
`;
const EXCEPTED_MARKDOWN_JA = `\
## kensa: 新規の違反 1 件、未修正 1 件

### 新規の違反 (1)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 準拠 → 非準拠
  - 例外: 責任者 graph、期限 2027-06-30、OPS-1: It holds no data.
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

> このうち 1 件は例外として許容されているため、実行の失敗とはなりません。
`;
const TEXT = `\
New (2)

  CRITICAL  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1 (orders)
      not listed (only a report with --all tells a pass from a resource that is gone) →
      NON_COMPLIANT
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      does not exist → NON_COMPLIANT
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

Newly undecided (2)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      COMPLIANT → INSUFFICIENT_DATA
      configuration.engine: not in the item

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      NON_COMPLIANT → ERROR
      the evaluation took longer than allowed

Changed by the pack alone (1)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      COMPLIANT → NON_COMPLIANT
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

Fixed (1)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      NON_COMPLIANT → passed
      formerly Neptune-006
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

Decided (passes now) (1)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      INSUFFICIENT_DATA → COMPLIANT
      configuration.engine: not in the item

Resource gone (1)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      NON_COMPLIANT → does not exist
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

No longer listed (unproven) (2)

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      NON_COMPLIANT → not all resources were seen there
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

  MEDIUM  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      NON_COMPLIANT → not in the input, which need not hold all resources
      The snapshot is not encrypted. [not_encrypted] configuration.storageEncrypted

Summary
  before  old.json, bundle sha256:5f2c, judged as of 2026-11-22T00:00:00.000Z
  after   new.json, bundle sha256:new, judged as of 2026-11-21T00:00:00.000Z

  New                          2
  No longer excepted           0
  Newly undecided              2
  Changed by the pack alone    1
  Fixed                        1
  Decided (passes now)         1
  Resource gone                1
  No longer listed (unproven)  2
  Still open                   7 (in the JSON output)
  Still undecided              0

  ! The first report is of a later time than the second. Are they in the wrong order?
  ! The two reports are of different bundles: what differs may do so because of the controls. Where
    both list the same evidence, that is told.
  ! Part of the input of the newer report could not be read, so it was not judged.
  ! Controls that only the newer report ran: Neptune.9
  ! Controls that only the older report ran: EMR.3
  ! Neptune.6 may not have seen all resources now: some of the lists that it needs are not whole
`;
const TEXT_JA = `\
新規の違反 (2)

  重大  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1 (orders)
      一覧にありません（--all なしのレポートでは、準拠とリソースの削除を区別できません） → 非準拠
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      存在しません → 非準拠
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

新たに判定できないもの (2)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      準拠 → データ不足
      configuration.engine: 設定項目に含まれていない

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      非準拠 → エラー
      the evaluation took longer than allowed

コントロールの更新のみによる変化 (1)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      準拠 → 非準拠
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

修正済み (1)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      非準拠 → 準拠または適用外
      旧 ID Neptune-006
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

判定可能になり準拠または適用外 (1)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      データ不足 → 準拠
      configuration.engine: 設定項目に含まれていない

リソース削除済み (1)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      非準拠 → 存在しません
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

一覧になし（修正の証明なし） (2)

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      非準拠 → その場所のリソースをすべては確認できていません
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

  中  Neptune.6  111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1
      非準拠 → 入力にありません（入力がすべてのリソースを含むとは限りません）
      スナップショットが暗号化されていません。 [not_encrypted] configuration.storageEncrypted

概要
  旧レポート  old.json、バンドル sha256:5f2c、評価時点 2026-11-22T00:00:00.000Z
  新レポート  new.json、バンドル sha256:new、評価時点 2026-11-21T00:00:00.000Z

  新規の違反                        2
  例外の終了                        0
  新たに判定できないもの            2
  コントロールの更新のみによる変化  1
  修正済み                          1
  判定可能になり準拠または適用外    1
  リソース削除済み                  1
  一覧になし（修正の証明なし）      2
  未修正                            7 （JSON 出力に含まれます）
  引き続き判定できないもの          0

  ! 1 つ目のレポートは 2 つ目より新しい時点のものです。順序が逆ではありませんか。
  ! 2 つのレポートのバンドルが異なるため、差異はコントロールの更新による可能性があります。両方のレ
    ポートの根拠が同じ場合は、その旨を示しています。
  ! 新レポートの入力の一部を読み取れなかったため、その部分は評価されていません。
  ! 新レポートだけで実行されたコントロール: Neptune.9
  ! 旧レポートだけで実行されたコントロール: EMR.3
  ! Neptune.6 は、すべてのリソースを確認できていない可能性があります: 必要な一覧の一部が完全ではあり
    ません
`;
const NOTHING = `\
Summary
  before  old.json, bundle sha256:5f2c, judged as of 2026-11-22T00:00:00.000Z
  after   new.json, bundle sha256:5f2c, judged as of 2026-11-22T00:00:00.000Z

  New                          0
  No longer excepted           0
  Newly undecided              0
  Changed by the pack alone    0
  Fixed                        0
  Decided (passes now)         0
  Resource gone                0
  No longer listed (unproven)  0
  Still open                   0
  Still undecided              0
`;
const MARKDOWN = `\
## kensa: 2 new, 2 newly undecided, 1 changed by the pack alone, 1 fixed, 1 decided (passes now), 1 resource gone, 2 no longer listed (unproven), 7 still open

### New (2)

- CRITICAL \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1 (orders)\`
  - not listed (only a report with --all tells a pass from a resource that is gone) → NON_COMPLIANT
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`
- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - does not exist → NON_COMPLIANT
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

### Newly undecided (2)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - COMPLIANT → INSUFFICIENT_DATA
  - \`configuration.engine\`: not in the item
- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - NON_COMPLIANT → ERROR
  - \`the evaluation took longer than allowed\`

### Changed by the pack alone (1)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - COMPLIANT → NON_COMPLIANT
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

### Fixed (1)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - NON_COMPLIANT → passed
  - formerly \`Neptune-006\`
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

### Decided (passes now) (1)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - INSUFFICIENT_DATA → COMPLIANT
  - \`configuration.engine\`: not in the item

### Resource gone (1)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - NON_COMPLIANT → does not exist
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

### No longer listed (unproven) (2)

- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - NON_COMPLIANT → not all resources were seen there
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`
- MEDIUM \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - NON_COMPLIANT → not in the input, which need not hold all resources
  - The snapshot is not encrypted. \`not_encrypted\` \`configuration.storageEncrypted\`

> The first report is of a later time than the second. Are they in the wrong order?

> The two reports are of different bundles: what differs may do so because of the controls. Where both list the same evidence, that is told.

> Part of the input of the newer report could not be read, so it was not judged.

> Controls that only the newer report ran: \`Neptune.9\`

> Controls that only the older report ran: \`EMR.3\`

> \`Neptune.6\` may not have seen all resources now: some of the lists that it needs are not whole

before: \`old.json\`, bundle \`sha256:5f2c\`, judged as of 2026-11-22T00:00:00.000Z

after: \`new.json\`, bundle \`sha256:new\`, judged as of 2026-11-21T00:00:00.000Z
`;
const MARKDOWN_JA = `\
## kensa: 新規の違反 2 件、新たに判定できないもの 2 件、コントロールの更新のみによる変化 1 件、修正済み 1 件、判定可能になり準拠または適用外 1 件、リソース削除済み 1 件、一覧になし（修正の証明なし） 2 件、未修正 7 件

### 新規の違反 (2)

- 重大 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1 (orders)\`
  - 一覧にありません（--all なしのレポートでは、準拠とリソースの削除を区別できません） → 非準拠
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`
- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 存在しません → 非準拠
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

### 新たに判定できないもの (2)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 準拠 → データ不足
  - \`configuration.engine\`: 設定項目に含まれていない
- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 非準拠 → エラー
  - \`the evaluation took longer than allowed\`

### コントロールの更新のみによる変化 (1)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 準拠 → 非準拠
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

### 修正済み (1)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 非準拠 → 準拠または適用外
  - 旧 ID \`Neptune-006\`
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

### 判定可能になり準拠または適用外 (1)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - データ不足 → 準拠
  - \`configuration.engine\`: 設定項目に含まれていない

### リソース削除済み (1)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 非準拠 → 存在しません
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

### 一覧になし（修正の証明なし） (2)

- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 非準拠 → その場所のリソースをすべては確認できていません
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`
- 中 \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\`
  - 非準拠 → 入力にありません（入力がすべてのリソースを含むとは限りません）
  - スナップショットが暗号化されていません。 \`not_encrypted\` \`configuration.storageEncrypted\`

> 1 つ目のレポートは 2 つ目より新しい時点のものです。順序が逆ではありませんか。

> 2 つのレポートのバンドルが異なるため、差異はコントロールの更新による可能性があります。両方のレポートの根拠が同じ場合は、その旨を示しています。

> 新レポートの入力の一部を読み取れなかったため、その部分は評価されていません。

> 新レポートだけで実行されたコントロール: \`Neptune.9\`

> 旧レポートだけで実行されたコントロール: \`EMR.3\`

> \`Neptune.6\` は、すべてのリソースを確認できていない可能性があります: 必要な一覧の一部が完全ではありません

旧レポート: \`old.json\`、バンドル \`sha256:5f2c\`、評価時点 2026-11-22T00:00:00.000Z

新レポート: \`new.json\`、バンドル \`sha256:new\`、評価時点 2026-11-21T00:00:00.000Z
`;
