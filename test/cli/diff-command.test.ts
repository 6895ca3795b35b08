import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { main } from '../../harness/cli/main.ts';
import { compareReports } from '../../harness/difference/compare-reports.ts';
import type { Difference } from '../../harness/difference/difference.ts';
import { differenceFormats } from '../../harness/difference/difference-formats.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import { ndjsonReport } from '../../harness/report/ndjson-report.ts';
import { textReport } from '../../harness/report/text-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { manifest, run, verdict } from '../difference/sample-difference.ts';
import { sampleException, sampleOptions } from '../report/sample.ts';
import { fakeIo } from './fake-io.ts';

const bundle: Bundle = {
  manifest,
  // The smallest module: no import, no export.
  module: new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  data: {},
  properties: {},
  remediation: {},
};

const older = run([verdict('NON_COMPLIANT'), verdict('INSUFFICIENT_DATA', { resourceId: 'snapshot-4' })]);
const newer = run([
  verdict('NON_COMPLIANT'),
  verdict('NON_COMPLIANT', { resourceId: 'snapshot-2' }),
  verdict('ERROR', { resourceId: 'snapshot-3' }),
]);

let folder: string;
let old: string;
let now: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-diff-'));
  old = join(folder, 'old.json');
  now = join(folder, 'new.ndjson');
  await writeFile(old, JSON.stringify(older));
  await writeFile(now, [...ndjsonReport(streamReport(newer))].join(''));
});
after(() => rm(folder, { recursive: true }));

/** Runs the command line; an audit always gives the newer report, unless told otherwise. */
async function kensa(
  argv: string[],
  audited: Report = newer,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const io = fakeIo();
  const code = await main(argv, io, {
    loadBundle: () => Promise.resolve(bundle),
    audit: (_bundle, _options, use) => use(streamReport(audited)),
    collection: () => assert.fail('nothing is to be collected'),
  });
  return { code, stdout: io.stdout.text, stderr: io.stderr.text };
}

function difference(): Difference {
  return compareReports({ file: old, report: older }, { file: now, report: newer }, manifest);
}

function written(format: 'json' | 'markdown' | 'text', language: 'en' | 'ja' = 'en'): string {
  const texts = controlTexts(bundle, language);
  return [...differenceFormats[format](difference(), { ...sampleOptions, language, controlTexts: texts })].join('');
}

describe('kensa diff', () => {
  test('writes the difference as text, json and markdown, in either language', async () => {
    assert.deepEqual(await kensa(['diff', old, now]), { code: 0, stdout: written('text'), stderr: '' });
    for (const format of ['text', 'json', 'markdown'] as const) {
      for (const lang of ['en', 'ja'] as const) {
        const expected = { code: 0, stdout: written(format, lang), stderr: '' };
        assert.deepEqual(await kensa(['diff', old, now, '--format', format, '--lang', lang]), expected);
      }
    }
  });

  test('writes to a file', async () => {
    const file = join(folder, 'comment.md');
    assert.deepEqual(await kensa(['diff', old, now, '--format', 'markdown', '--output', file]), {
      code: 0,
      stdout: '',
      stderr: '',
    });
    assert.equal(await readFile(file, 'utf8'), written('markdown'));
  });

  const codes: [argv: string[], code: number][] = [
    [['--fail-on-new'], 1],
    [['--fail-on-new', '--fail-on', 'high'], 0],
    [['--fail-on-new', '--fail-on', 'none'], 0],
    [['--fail-on', 'LOW'], 0],
  ];
  for (const [argv, code] of codes) {
    test(`${argv.join(' ')} exits with ${code}`, async () => {
      assert.equal((await kensa(['diff', old, now, ...argv])).code, code);
    });
  }

  test('--fail-on-unknown fails on what is newly undecided', async () => {
    const file = join(folder, 'undecided.json');
    await writeFile(
      file,
      JSON.stringify(run([verdict('NON_COMPLIANT'), verdict('ERROR', { resourceId: 'snapshot-3' })])),
    );
    assert.equal((await kensa(['diff', old, file, '--fail-on-new'])).code, 0);
    assert.equal((await kensa(['diff', old, file, '--fail-on-new', '--fail-on-unknown'])).code, 1);
  });

  test('a file that is no report, or is not there, is told with the way out', async () => {
    const file = join(folder, 'other.json');
    await writeFile(file, '{}');
    assert.deepEqual(await kensa(['diff', file, now]), {
      code: 2,
      stdout: '',
      stderr:
        `kensa: error: ${file} can not be used: the report does not fit its schema: ` +
        "report must have required property 'schemaVersion'. Write a report with: kensa audit … --format json=FILE\n",
    });
    const missing = join(folder, 'missing.json');
    assert.deepEqual(await kensa(['diff', old, missing]), {
      code: 2,
      stdout: '',
      stderr: `kensa: error: the report ${missing} can not be read: ENOENT: no such file or directory, open '${missing}'\n`,
    });
  });
});

/** What a run says of its difference to the older report. */
function told(): string {
  return (
    `kensa: compared with ${old}: 1 new, 1 newly undecided, 1 no longer listed (unproven), 1 still open\n` +
    'kensa: New: MEDIUM Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2\n' +
    'kensa: Newly undecided: MEDIUM Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-3\n'
  );
}

describe('kensa audit --baseline', () => {
  const report = [
    ...textReport(streamReport(newer), { ...sampleOptions, controlTexts: controlTexts(bundle, 'en') }),
  ].join('');
  test('leaves the report and the exit code as they are, and tells what is new', async () => {
    const argv = ['audit', 'a.json', '--baseline', old];
    assert.deepEqual(await kensa(argv), { code: 1, stdout: report, stderr: told() });
    assert.equal((await kensa([...argv, '--fail-on', 'HIGH'])).code, 0);
  });

  test('with --fail-on-new only what is new fails', async () => {
    const argv = ['audit', 'a.json', '--baseline', old, '--fail-on-new'];
    assert.deepEqual(await kensa(argv), { code: 1, stdout: report, stderr: told() });
    assert.equal((await kensa([...argv, '--fail-on', 'HIGH'])).code, 0);
    assert.equal((await kensa(argv, older)).code, 0);
    const undecided = run([verdict('NON_COMPLIANT'), verdict('ERROR', { resourceId: 'snapshot-3' })]);
    assert.equal((await kensa(argv, undecided)).code, 0);
    assert.equal((await kensa([...argv, '--fail-on-unknown'], undecided)).code, 1);
  });

  test('what is excepted is told as that, and does not fail', async () => {
    const excepted = run([verdict('NON_COMPLIANT', { resourceId: 'snapshot-2' })], { exceptions: [sampleException()] });
    const argv = ['audit', 'a.json', '--baseline', old, '--fail-on-new', '--format', 'csv', '--output', now + '.csv'];
    assert.deepEqual(await kensa(argv, excepted), {
      code: 0,
      stdout: '',
      stderr:
        `kensa: compared with ${old}: 1 new, 2 no longer listed (unproven)\n` +
        'kensa: New: MEDIUM Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2 (excepted)\n' +
        'kensa: Accepted by exceptions, so that they fail no run: 1 of those listed.\n',
    });
  });

  test('what is no longer excepted is told, and fails', async () => {
    const path = join(folder, 'excepted.json');
    await writeFile(path, JSON.stringify(run([verdict('NON_COMPLIANT')], { exceptions: [sampleException()] })));
    const argv = ['audit', 'a.json', '--baseline', path, '--fail-on-new', '--format', 'csv', '--output', now + '.csv'];
    assert.deepEqual(await kensa(argv, run([verdict('NON_COMPLIANT')])), {
      code: 1,
      stdout: '',
      stderr:
        `kensa: compared with ${path}: 1 no longer excepted\n` +
        'kensa: No longer excepted: MEDIUM Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-1\n',
    });
  });

  test('what could not be read stays exit code 2', async () => {
    const damaged = run([verdict('NON_COMPLIANT')], {
      diagnostics: [{ code: 'JSON_INVALID', severity: 'error', location: 'a.json', message: 'Not JSON.' }],
    });
    assert.equal((await kensa(['audit', 'a.json', '--baseline', old, '--fail-on-new'], damaged)).code, 2);
  });

  test('accounts are masked in what is told', async () => {
    const { stderr } = await kensa(['audit', 'a.json', '--baseline', old, '--mask-accounts']);
    assert.equal(stderr, told().replaceAll('111122223333', '********3333'));
  });

  test('is told in Japanese', async () => {
    const { stderr } = await kensa(['audit', 'a.json', '--baseline', old, '--lang', 'ja']);
    assert.equal(
      stderr,
      `kensa: ${old} との比較: 新規の違反 1 件、新たに判定できないもの 1 件、一覧になし（修正の証明なし） 1 件、未修正 1 件\n` +
        'kensa: 新規の違反: 中 Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-2\n' +
        'kensa: 新たに判定できないもの: 中 Neptune.6 111122223333/ap-northeast-1/AWS::RDS::DBClusterSnapshot/snapshot-3\n',
    );
  });

  test('of very many it says how many more there are', async () => {
    const many = run(
      Array.from({ length: 60 }, (_, index) => verdict('NON_COMPLIANT', { resourceId: `new-${index}` })),
    );
    const { stderr } = await kensa(['audit', 'a.json', '--baseline', old], many);
    const lines = stderr.split('\n');
    assert.deepEqual([lines.length, lines.at(-2)], [53, 'kensa: … and 10 more (all are in the JSON report)']);
  });

  test('--fail-on-new without a baseline, and a baseline that is none, are told before anything is read', async () => {
    assert.deepEqual(await kensa(['audit', 'a.json', '--fail-on-new']), {
      code: 2,
      stdout: '',
      stderr: 'kensa: error: --fail-on-new needs an older report to compare with. Give it: --baseline OLD.json\n',
    });
    assert.deepEqual((await kensa(['audit', 'a.json', '--baseline', join(folder, 'missing.json')])).code, 2);
  });
});
