import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exception } from '../../harness/exceptions/exception.ts';
import type { Language } from '../../harness/report/control-text.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { markdownReport } from '../../harness/report/markdown-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { type SampleFacts, sampleControl, sampleEvaluation, sampleException, sampleReport } from './sample.ts';
import { sampleOptions, UNTRUSTED, untrustedOptions, untrustedReport } from './untrusted-report.ts';

/** Characters that a comment of GitHub may have. */
const MOST_CHARACTERS = 65_536;

function written(report: Report, options = sampleOptions()): string {
  return [...markdownReport(streamReport(report), options)].join('');
}

function sample(facts: SampleFacts = {}, language: Language = 'en'): string {
  return written(sampleReport(facts), sampleOptions(language));
}

test('what asks for attention comes by control, the worst first', () => {
  assert.equal(
    sample(),
    `\
## kensa: 1 ERROR, 1 NON_COMPLIANT, 1 INSUFFICIENT_DATA, 1 COMPLIANT, 1 NOT_APPLICABLE

### HIGH \`Kensa.Neptune.1\` Neptune clusters should be encrypted with a customer managed key

1 ERROR, 1 INSUFFICIENT_DATA

- ! **ERROR** \`000011112222/ap-northeast-1/AWS::RDS::DBCluster/cluster-2\`
  - \`the evaluation took longer than allowed\`
- ? **INSUFFICIENT_DATA** \`111122223333/ap-northeast-1/AWS::RDS::DBCluster/cluster-1\`
  - \`configuration.kmsKeyId\`: not in the item
  - \`related.kms_key\`: belongs to another account: \`arn:aws:kms:ap-northeast-1:444455556666:key/k1\`

### MEDIUM \`Neptune.6\` Neptune DB cluster snapshots should be encrypted at rest

1 NON_COMPLIANT, 1 COMPLIANT, 1 NOT_APPLICABLE

- ✗ **NON_COMPLIANT** \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (orders)\`
  - The snapshot is not encrypted. \`not_encrypted\` at \`configuration.storageEncrypted = false\`

### Resources may exist that were not seen

- AWS Config does not record them: \`ElastiCache.4\`

Without resources: \`EMR.3\`

### Diagnostics

- **error** \`snapshot-9.json, item 12\`: \`The item is a number.\`
- **warning** \`snapshot-9.json, item 2\`: \`A policy in it is not JSON.\`

kensa 0.1.0, bundle \`sha256:5f2c\`; judged as of 2026-11-22T00:00:00.000Z; 12 resources seen, 5 judged
`,
  );
});

test('what is excepted is counted, and listed apart', () => {
  const facts: SampleFacts = {
    controls: [sampleControl()],
    coverageOfControls: new Map([['Neptune.6', 'EVALUATED']]),
    evaluations: ['a', 'b'].map((resourceId) => {
      const violations = [{ code: 'not_encrypted', path: [] }];
      return sampleEvaluation('Neptune.6', { resourceId }, { compliance: 'NON_COMPLIANT', violations });
    }),
    exceptions: [
      sampleException({ scope: { resources: ['b'] }, ticket: 'OPS-1' }),
      sampleException({ until: '2026-11-01' }),
    ],
    diagnostics: [],
  };
  assert.equal(
    sample(facts),
    `\
## kensa: 2 NON_COMPLIANT (1 excepted)

### MEDIUM \`Neptune.6\` Neptune DB cluster snapshots should be encrypted at rest

2 NON_COMPLIANT (1 excepted)

- ✗ **NON_COMPLIANT** \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/a\`
  - The snapshot is not encrypted. \`not_encrypted\`

### Exceptions

2 exceptions, in force for 1 finding

- ✗ **NON_COMPLIANT** \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/b\`
  - \`graph, until 2027-06-30, OPS-1: It holds no data.\`
- \`#2 Neptune.6, graph, until 2026-11-01: expired; not in force for 2 findings in its scope\`

kensa 0.1.0, bundle \`sha256:5f2c\`; judged as of 2026-11-22T00:00:00.000Z; 12 resources seen, 2 judged
`,
  );
  const all = sample({ ...facts, exceptions: [sampleException()] }, 'ja');
  assert.equal(
    all,
    `\
## kensa: 2 非準拠（うち例外 2 件）

### 例外

例外 1 件、適用された検出結果 2 件

- ✗ **非準拠** \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/a\`
  - \`責任者 graph、期限 2027-06-30: It holds no data.\`
- ✗ **非準拠** \`Neptune.6\` \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/b\`
  - \`責任者 graph、期限 2027-06-30: It holds no data.\`

kensa 0.1.0、バンドル \`sha256:5f2c\`、評価時点 2026-11-22T00:00:00.000Z、確認したリソース 12 件（うち評価 2 件）
`,
  );
});

test('sentences are in the language of the report', () => {
  assert.equal(
    sample({ diagnostics: [], evaluatedAt: null }, 'ja').split('\n\n').slice(-3).join('\n\n'),
    `\
- AWS Config が記録していません: \`ElastiCache.4\`

リソースなし: \`EMR.3\`

kensa 0.1.0、バンドル \`sha256:5f2c\`、記録日時不明、確認したリソース 12 件（うち評価 5 件）
`,
  );
});

/** A control that judged all there is, and found nothing. */
const CLEAN: SampleFacts = {
  controls: [sampleControl()],
  coverageOfControls: new Map([['Neptune.6', 'EVALUATED']]),
  evaluations: [sampleEvaluation('Neptune.6', {}, {})],
  diagnostics: [],
};

function heading(facts: SampleFacts): string | undefined {
  return sample({ ...CLEAN, ...facts }).split('\n')[0];
}

test('the heading says that all is well only where all was seen', () => {
  const { diagnostics } = sampleReport({});
  assert.deepEqual(
    [
      heading({}),
      heading({ evaluations: [], coverageOfControls: new Map([['Neptune.6', 'NO_RESOURCES']]) }),
      heading({ coverageOfControls: new Map([['Neptune.6', 'INCOMPLETE']]) }),
      heading({ diagnostics: diagnostics.filter(({ severity }) => severity === 'warning') }),
      heading({ diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }),
    ],
    [
      '## kensa: no violation, and nothing undecided',
      '## kensa: no resource was judged',
      '## kensa: no violation found, but not all was seen',
      '## kensa: no violation, and nothing undecided',
      '## kensa: no violation found, but not all was seen',
    ],
  );
});

test('a long list of a control is cut, what is violated comes first', () => {
  const evaluations = Array.from({ length: 50 }, (_, index) => {
    return sampleEvaluation(
      'Neptune.6',
      { resourceId: `snapshot-${100 + index}` },
      index < 25
        ? { compliance: 'INSUFFICIENT_DATA' }
        : { compliance: 'NON_COMPLIANT', violations: [{ code: 'not_encrypted', path: [] }] },
    );
  });
  const lines = sample({ ...CLEAN, evaluations }).split('\n');
  assert.deepEqual(
    lines.filter((line) => line.startsWith('-') || line.startsWith('>')),
    [
      ...Array.from({ length: 20 }, (_, index) => {
        return `- ✗ **NON_COMPLIANT** \`111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-${125 + index}\``;
      }),
      '- … and 30 more (all are in the JSON report)',
      '> Cut to fit into a comment: 30 findings are not shown. All are in the JSON report.',
    ],
  );
});

/** A report of many controls, each with many findings of long texts. */
function largeReport(text: string, exceptions: readonly Exception[] = []): Report {
  const report = untrustedReport(text, { exceptions });
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const controls = numbers.flatMap((number) =>
    report.controls.map((control) => ({ ...control, id: `${control.id}${number}` })),
  );
  const findings = numbers.flatMap((number) => {
    return report.findings.map((finding) => ({ ...finding, controlId: `${finding.controlId}${number}` }));
  });
  const diagnostics = numbers.flatMap(() => report.diagnostics);
  const byCompliance = { ...report.summary.byCompliance, ERROR: 300, NON_COMPLIANT: 300, INSUFFICIENT_DATA: 300 };
  return { ...report, controls, findings, diagnostics, summary: { ...report.summary, byCompliance } };
}

for (const [name, text] of Object.entries({ plain: '', long: 'x'.repeat(1000), fences: '\u0060'.repeat(1000) })) {
  test(`a large report fits into a comment, and says what it cut: ${name}`, () => {
    const comment = written(largeReport(text));
    const shown = comment.split('\n').filter((line) => /^- [!✗?] /.test(line)).length;
    assert.ok(comment.length < MOST_CHARACTERS, `${comment.length} characters`);
    assert.ok(shown > 0);
    assert.ok(comment.includes(`\n> Cut to fit into a comment: ${900 - shown} findings are not shown.`));
  });
}

test('many exceptions and excepted findings leave room for what asks for attention', () => {
  const exceptions = Array.from({ length: 50 }, (_, index) => {
    return sampleException({ scope: { resources: ['*'] }, owner: `${index}${'x'.repeat(1000)}`, until: '2026-12-01' });
  });
  const comment = written(largeReport('', exceptions));
  const section = comment.slice(comment.indexOf('### Exceptions')).split('\n\n').slice(0, 3).join('\n\n').split('\n');
  assert.ok(comment.length < MOST_CHARACTERS, `${comment.length} characters`);
  const notShown = /^> Cut to fit into a comment: (\d+) findings/m.exec(comment)?.[1];
  const shown = comment.split('\n').filter((line) => /^- [!✗?] /.test(line)).length - 10;
  assert.equal(Number(notShown), 600 - shown);
  assert.deepEqual(
    [section.filter((line) => line.startsWith('- ✗')).length, section.filter((line) => line.startsWith('- `#')).length],
    [10, 5],
  );
});

/**
 * What is left of a line without its code spans, as CommonMark finds them: from a run of backticks to the next of the same
 * length; a backslash in front takes a backtick's meaning, but not inside of a span.
 */
function withoutCode(line: string): string {
  let left = '';
  let rest = line;
  while (rest !== '') {
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)?.[0];
    const run = /^`+/.exec(rest)?.[0];
    const token = escaped ?? run ?? rest[0] ?? '';
    rest = rest.slice(token.length);
    const end = run === undefined ? null : new RegExp(`(?<!\u0060)${run}(?!\u0060)`).exec(rest);
    if (run !== undefined && end === null) throw new Error(`a run of backticks without end: ${line}`);
    if (end === null) left += token;
    else rest = rest.slice(end.index + end[0].length);
  }
  return left;
}

/** The mark of the block that a line begins. */
function kindOf(line: string): string {
  return /^(#+ |> | *- |)/.exec(line)?.[0] ?? '';
}

for (const text of UNTRUSTED) {
  test(`text of the input is no markup, mention or link: ${JSON.stringify(text)}`, () => {
    const plain = written(untrustedReport(''), untrustedOptions('')).split('\n');
    const lines = written(untrustedReport(text), untrustedOptions(text)).split('\n');
    assert.deepEqual(lines.map(kindOf), plain.map(kindOf));
    for (const line of lines) {
      const left = withoutCode(line).slice(kindOf(line).length);
      // What kensa writes itself: a verdict in bold and its own words.
      const words = left.replace(/^[!✗?] \*\*\w+\*\*|^\*\*\w+\*\*/, '').replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(words.replaceAll(/(?<=\w)_(?=\w)/g, ''), /[\\`*_[\]<>&~|$]/);
      assert.doesNotMatch(left, /[@#]\w|:\/\/|www\./i);
      assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });
}
