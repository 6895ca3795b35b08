import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AuditOptions } from '../../harness/audit.ts';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { main } from '../../harness/cli/main.ts';
import type { Exception } from '../../harness/exceptions/exception.ts';
import { parseExceptions } from '../../harness/exceptions/parse-exceptions.ts';
import { suggestExceptions } from '../../harness/exceptions/suggest-exceptions.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { ndjsonReport } from '../../harness/report/ndjson-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { sampleEvaluation, sampleException, sampleManifest, sampleReport } from '../report/sample.ts';
import { fakeIo } from './fake-io.ts';

/** Valid on every day, and no longer in force: tests have no other clock. */
const PAST = sampleException({ until: '2020-12-31' });

const bundle: Bundle = { manifest: sampleManifest(), module: {}, data: {}, properties: {}, remediation: {} };

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-exceptions-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

async function kensa(
  argv: string[],
  report: Report = sampleReport(),
): Promise<{ code: number; stdout: string; stderr: string; audits: AuditOptions['exceptions'][] }> {
  const io = fakeIo();
  const audits: AuditOptions['exceptions'][] = [];
  const code = await main(argv, io, {
    loadBundle: () => Promise.resolve(bundle),
    audit: (_bundle, { exceptions }, use) => {
      audits.push(exceptions);
      return use(streamReport(report));
    },
    collection: () => assert.fail('nothing is to be collected'),
  });
  return { code, stdout: io.stdout.text, stderr: io.stderr.text, audits };
}

test('audit hands exceptions on, with the ids of their controls', async () => {
  const path = await file('alias.json', { exceptions: [{ ...PAST, control: 'neptune-006' }] });
  const { audits } = await kensa(['audit', 'a.json', '--exceptions', path]);
  assert.deepEqual(audits, [[PAST]]);
});

test('--no-exceptions audits without them, and the last word counts', async () => {
  const path = await file('some.json', { exceptions: [PAST] });
  const audits = await Promise.all(
    [['--exceptions', path, '--no-exceptions'], ['--no-exceptions', '--exceptions', path], ['--no-exceptions'], []].map(
      async (options) => (await kensa(['audit', 'a.json', ...options])).audits,
    ),
  );
  assert.deepEqual(audits, [[undefined], [[PAST]], [undefined], [undefined]]);
});

test('an invalid file ends the run before anything is audited', async () => {
  const path = await file(
    'invalid.yaml',
    'exceptions:\n- control: Neptune.66\n  scope: { resources: ["*"] }\n  owner: a\n  reason: b\n  until: 2020-01-01\n',
  );
  assert.deepEqual(await kensa(['audit', 'a.json', '--exceptions', path]), {
    code: 2,
    stdout: '',
    stderr:
      `kensa: error: ${path}: the exceptions can not be used:\n` +
      '  line 2, exceptions[0].control: no control fits Neptune.66. Did you mean Neptune.6? `kensa controls` lists them.\n',
    audits: [],
  });
});

test('a file that is not there ends the run, too', async () => {
  const path = join(folder, 'nowhere.yaml');
  const { code, stderr, audits } = await kensa(['audit', 'a.json', '--exceptions', path]);
  assert.deepEqual([code, audits], [2, []]);
  assert.equal(
    stderr,
    `kensa: error: the exceptions in ${path} cannot be read: ENOENT: no such file or directory, open '${path}'\n`,
  );
});

test('how long an exception may last is set with --max-exception-days', async () => {
  const day = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  const path = await file('long.json', { exceptions: [{ ...PAST, until: day }] });
  const codes = await Promise.all(
    [[], ['--max-exception-days', '30'], ['--max-exception-days', '200'], ['--max-exception-days', '0']].map(
      async (options) => (await kensa(['exceptions', 'check', path, ...options])).code,
    ),
  );
  assert.deepEqual(codes, [0, 2, 0, 2]);
});

test('an excepted finding does not make the exit code 1, and what has ended since is said', async () => {
  const diagnostics: Report['diagnostics'] = [];
  const counted = await kensa(['audit', 'a.json'], sampleReport({ diagnostics }));
  const lapsed = sampleException({ until: '2020-12-31' });
  const report = sampleReport({ diagnostics, exceptions: [lapsed], evaluatedAt: '2020-12-31T12:00:00.000Z' });
  const excepted = await kensa(['audit', 'a.json'], report);
  assert.deepEqual([counted.code, excepted.code], [1, 0]);
  assert.deepEqual(
    [counted.stderr, excepted.stderr],
    [
      '',
      'kensa: warning: exceptions have ended since, but were in force at 2020-12-31T12:00:00.000Z, as of which the ' +
        'report judges: #1 Neptune.6. Add --evaluated-at now to judge as of today.\n',
    ],
  );
});

test('the exit code counts what is unknown unless an exception accepts that, too', async () => {
  const evaluations = [sampleEvaluation('Neptune.6', {}, { compliance: 'INSUFFICIENT_DATA' })];
  const seen = new Map(sampleManifest().controls.map(({ id }) => [id, 'EVALUATED'] as const));
  const codeWith = async (exceptions: Exception[], ...options: string[]): Promise<number> => {
    const report = sampleReport({ evaluations, exceptions, diagnostics: [], coverageOfControls: seen });
    return (await kensa(['audit', 'a.json', ...options], report)).code;
  };
  assert.deepEqual(
    [
      await codeWith([]),
      await codeWith([], '--fail-on-unknown'),
      await codeWith([sampleException()], '--fail-on-unknown'),
      await codeWith([sampleException({ acceptUnknown: true })], '--fail-on-unknown'),
    ],
    [0, 1, 1, 0],
  );
});

function audited(...options: string[]): Promise<number> {
  return main(['audit', 'snapshots/demo.json.gz', '--control', 'Redshift.7', ...options], fakeIo());
}

test('a file on the command line decides the exit code of an audit', async () => {
  const accepted = { ...PAST, control: 'Redshift.7', until: '2026-12-31' };
  const some = await file('some-redshift.json', {
    exceptions: [{ ...accepted, scope: { resources: ['*finance-reports'] } }],
  });
  const all = await file('all-redshift.json', { exceptions: [accepted] });
  const unknown = await file('unknown-redshift.json', { exceptions: [{ ...accepted, acceptUnknown: true }] });
  assert.deepEqual(
    [
      await audited(),
      await audited('--exceptions', some),
      await audited('--exceptions', all),
      await audited('--exceptions', all, '--no-exceptions'),
      await audited('--exceptions', all, '--fail-on-unknown'),
      await audited('--exceptions', unknown, '--fail-on-unknown'),
    ],
    [1, 1, 0, 1, 1, 0],
  );
});

test('check lists exceptions with their state', async () => {
  const future = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
  const exceptions = [
    { ...PAST, ticket: 'SEC-1', scope: { accounts: ['111122223333', '444455556666'], tags: { a: 'b' } } },
    { ...PAST, control: 'EMR.3', owner: 'a\u001b[2J', from: '2020-01-01', until: future },
  ];
  const path = await file('listed.json', { exceptions });
  const { code, stdout } = await kensa(['exceptions', 'check', path]);
  assert.deepEqual(
    { code, stdout },
    {
      code: 0,
      stdout: `\
#  CONTROL    SCOPE                          OWNER       FROM        UNTIL       STATE     REASON
1  Neptune.6  111122223333|444455556666 a=b  graph       -           2020-12-31  expired   SEC-1: It holds no data.
2  EMR.3      *                              a\\u001b[2J  2020-01-01  ${future}  in force  It holds no data.
`,
    },
  );
  const json = await kensa(['exceptions', 'check', path, '--format', 'json']);
  const rows = exceptions.map((exception, index) => ({
    position: index + 1,
    ...exception,
    standing: ['EXPIRED', 'IN_FORCE'][index],
  }));
  assert.deepEqual(JSON.parse(json.stdout), rows);
  const japanese = await kensa(['exceptions', 'check', path, '--lang', 'ja']);
  assert.equal(
    japanese.stdout.split('\n')[1],
    '1  Neptune.6     111122223333|444455556666 a=b  graph       -           2020-12-31  期限切れ  SEC-1: It holds no data.',
  );
});

test('suggest writes what a person completes, for the violations of a report', async () => {
  const report = sampleReport({ all: true });
  const path = await file('report.json', report);
  const [failed, undecided, , violated] = report.findings;
  assert.ok(failed && undecided && violated);
  const chosen: [options: string[], findings: Report['findings']][] = [
    [[], [violated]],
    [['--unknown'], [failed, undecided, violated]],
    [
      ['--unknown', '--control', 'kensa.*'],
      [failed, undecided],
    ],
    [['--finding', undecided.id], [undecided]],
    [
      ['--finding', undecided.id, '--finding', violated.id],
      [undecided, violated],
    ],
  ];
  for (const [options, findings] of chosen) {
    const { code, stdout } = await kensa(['exceptions', 'suggest', path, ...options]);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: suggestExceptions(findings, 'en') }, options.join(' '));
  }
  const output = join(folder, 'suggested.yaml');
  await kensa(['exceptions', 'suggest', path, '--output', output]);
  assert.equal(await readFile(output, 'utf8'), suggestExceptions([violated], 'en'));
});

test('suggest leaves out what has an exception, and says so when nothing is left', async () => {
  const path = await file('excepted.json', sampleReport({ exceptions: [sampleException()] }));
  const { code, stderr } = await kensa(['exceptions', 'suggest', path]);
  assert.deepEqual(
    [code, stderr],
    [
      2,
      `kensa: error: no finding of ${path} fits that has no exception yet. Choose others, with --finding, --control or --unknown.\n`,
    ],
  );
});

test('suggest reads ndjson too', async () => {
  const report = sampleReport();
  const path = join(folder, 'report.ndjson');
  await writeFile(path, [...ndjsonReport(streamReport(report))].join(''));
  const { code, stdout } = await kensa(['exceptions', 'suggest', path]);
  const violated = report.findings.filter(({ compliance }) => compliance === 'NON_COMPLIANT');
  assert.deepEqual({ code, stdout }, { code: 0, stdout: suggestExceptions(violated, 'en') });
});

test('suggest refuses what is no report, and findings that are not there', async () => {
  const outcomes = await Promise.all(
    [
      [await file('no.json', 'kensa')],
      [await file('other.json', { findings: [] })],
      [await file('whole.json', sampleReport()), '--finding', 'f00'],
    ].map(async (argv) => (await kensa(['exceptions', 'suggest', ...argv])).stderr.replace(folder, '')),
  );
  assert.deepEqual(outcomes, [
    'kensa: error: /no.json can not be used: it is not JSON. Write a report with: kensa audit … --format json=FILE\n',
    "kensa: error: /other.json can not be used: the report does not fit its schema: report must have required property 'schemaVersion'. Write a report with: kensa audit … --format json=FILE\n",
    'kensa: error: the report has no finding f00.\n',
  ]);
});

test('what suggest writes is what check takes, once it is complete', async () => {
  const path = await file('again.json', sampleReport());
  const { stdout } = await kensa(['exceptions', 'suggest', path]);
  const complete = stdout.replaceAll(/(owner|reason): ""/g, '$1: me').replaceAll('until: ""', 'until: 2020-01-01');
  const rules = { manifest: sampleManifest(), today: new Date(), maxDays: 366 };
  assert.equal(parseExceptions(complete, rules).length, 1);
  assert.equal((await kensa(['exceptions', 'check', await file('complete.yaml', complete)])).code, 0);
});
