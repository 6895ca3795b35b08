import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AuditOptions } from '../../harness/audit.ts';
import type { Dependencies } from '../../harness/cli/dependencies.ts';
import { main } from '../../harness/cli/main.ts';
import type { CollectionOptions } from '../../harness/collection/collection.ts';
import type { CollectionSummary } from '../../harness/collection/collection-summary.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { bundle } from '../auditing.ts';
import { sampleReport } from '../report/sample.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-aws-commands-'));
});
after(() => rm(folder, { recursive: true }));

const ROLE = 'arn:aws:iam::111122223333:role/kensa';
const OTHER_ROLE = 'arn:aws:iam::444455556666:role/kensa';
const INTERRUPTED = 'kensa: interrupted: finishing with what was read. Press Ctrl-C again to stop at once.\n';

const WHOLE: CollectionSummary = { accounts: 2, regions: 3, items: 41, failed: 0, diagnostics: [] };

interface Calls {
  audits: Omit<AuditOptions, 'onProgress'>[];
  collections: Omit<CollectionOptions, 'onProgress'>[];
}

/** What a run came to. `signals` says for each call whether it could be interrupted. */
interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  calls: Calls;
  signals: boolean[];
}

async function* collected(summary: CollectionSummary): AsyncGenerator<Uint8Array, CollectionSummary> {
  yield Buffer.from('the ');
  yield Buffer.from('file');
  return summary;
}

/** Runs the command line over work that does nothing but say what it was given. */
async function kensa(
  argv: string[],
  { io = fakeIo(), ...work }: { io?: FakeIo } & Partial<Dependencies> = {},
): Promise<Outcome> {
  const calls: Calls = { audits: [], collections: [] };
  const signals: boolean[] = [];
  const code = await main(argv, io, {
    loadBundle: () => Promise.resolve(bundle),
    audit: (_bundle, { onProgress, signal, ...options }, use) => {
      assert.ok(onProgress);
      calls.audits.push(options);
      signals.push(signal !== undefined && io.signals.listenerCount('SIGINT') === 1);
      return use(streamReport(sampleReport({ diagnostics: [] })));
    },
    collection: (_bundle, { onProgress, signal, ...options }) => {
      assert.ok(onProgress);
      calls.collections.push(options);
      signals.push(signal !== undefined && io.signals.listenerCount('SIGINT') === 1);
      return collected(WHOLE);
    },
    ...work,
  });
  assert.equal(io.signals.listenerCount('SIGINT'), 0);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text, calls, signals };
}

const LIVE: [argv: string, live: CollectionOptions['live']][] = [
  ['--live', {}],
  ['--live --regions eu-west-1', { regions: ['eu-west-1'] }],
  [
    '--live --regions eu-west-1,us-east-1 --regions us-east-1,us-gov-west-1',
    { regions: ['eu-west-1', 'us-east-1', 'us-gov-west-1'] },
  ],
  ['--live --regions all', { regions: 'all' }],
  ['--live --profile audit', { profile: 'audit' }],
  [`--live --role-arn ${ROLE} --role-arn ${OTHER_ROLE}`, { roleArns: [ROLE, OTHER_ROLE] }],
  ['--live --no-describe', { describe: false }],
  [
    '--live --rate selectresourceconfig=2 --rate DescribeKey=30 --rate DescribeKey=3',
    { rates: { SelectResourceConfig: 2, DescribeKey: 3 } },
  ],
  ['--aggregator organization', { aggregator: 'organization' }],
  [
    `--live --aggregator organization --role-arn ${ROLE} --role-arn ${OTHER_ROLE} --regions eu-west-1`,
    { aggregator: 'organization', roleArns: [ROLE, OTHER_ROLE], regions: ['eu-west-1'] },
  ],
];

describe('asking AWS', () => {
  for (const [argv, live] of LIVE) {
    it(`audit ${argv}`, async () => {
      const { code, calls, signals, stderr } = await kensa(['audit', ...argv.split(' '), '--fail-on', 'none']);
      assert.deepEqual(
        { code, calls, signals, stderr },
        { code: 0, calls: { audits: [{ live }], collections: [] }, signals: [true], stderr: '' },
      );
    });

    it(`collect ${argv}`, async () => {
      const { code, stdout, calls, signals } = await kensa(['collect', ...argv.split(' '), '--out', '-']);
      assert.deepEqual(
        { code, stdout, calls, signals },
        { code: 0, stdout: 'the file', calls: { audits: [], collections: [{ live }] }, signals: [true] },
      );
    });
  }

  it('audit hands on what belongs to it', async () => {
    const { calls } = await kensa(['audit', '--live', '--mask-accounts', '--validate-input', '--control', 'EMR.*']);
    assert.deepEqual(calls.audits, [{ live: {}, controls: ['EMR.*'], maskAccounts: true, validateInput: true }]);
  });

  it('collect hands on which controls it is for', async () => {
    const argv = 'collect --live --out - --control EMR.* --control Neptune.6 --severity high,LOW'.split(' ');
    const { calls } = await kensa(argv);
    assert.deepEqual(calls.collections, [{ live: {}, controls: ['EMR.*', 'Neptune.6'], severities: ['HIGH', 'LOW'] }]);
  });

  it('audit tells of the newest state on a terminal', async () => {
    const io = fakeIo();
    Object.assign(io.stderr, { isTTY: true, columns: 80 });
    const audit: Dependencies['audit'] = async (_bundle, { onProgress }, use) => {
      await new Promise((resolve) => setTimeout(resolve, 1050));
      onProgress?.({ regionsDone: 1, regions: 4, items: 7, retries: 0 });
      io.signals.emit('SIGINT');
      return use(streamReport(sampleReport({ diagnostics: [] })));
    };
    const { stderr } = await kensa(['audit', '--live'], { io, audit });
    assert.equal(
      stderr,
      `\r\u001b[Kkensa: 1 of 4 regions done, items: 7, retries: 0\r\u001b[K${INTERRUPTED}\r\u001b[K`,
    );
  });
});

describe('buckets', () => {
  const sources = ['s3://config-bucket/AWSLogs', 'a.json'];
  const cases: [argv: string, s3: AuditOptions['s3']][] = [
    ['', {}],
    ['--as-of 2026-11-22', { asOf: new Date('2026-11-22T00:00:00Z') }],
    ['--since 2026-11-22T09:00:00+09:00', { since: new Date('2026-11-22T00:00:00Z') }],
    ['--all-snapshots', { allSnapshots: true }],
    [
      '--since 2026-11-21 --as-of 2026-11-22',
      { asOf: new Date('2026-11-22T00:00:00Z'), since: new Date('2026-11-21T00:00:00Z') },
    ],
    ['--all-snapshots --as-of 2026-11-22', { asOf: new Date('2026-11-22T00:00:00Z'), allSnapshots: true }],
    ['--profile audit --rate GetObject=5', { profile: 'audit', rates: { GetObject: 5 } }],
  ];
  for (const [argv, s3] of cases) {
    it(`audit s3://… ${argv}`, async () => {
      const { calls, signals } = await kensa(['audit', ...sources, ...argv.split(' ').filter(Boolean)]);
      assert.deepEqual({ audits: calls.audits, signals }, { audits: [{ sources, s3 }], signals: [true] });
    });
  }

  it('files alone are read without any of it, and Ctrl-C is left to the process', async () => {
    const { calls, signals } = await kensa(['audit', 'a.json']);
    assert.deepEqual({ audits: calls.audits, signals }, { audits: [{ sources: ['a.json'] }], signals: [false] });
  });
});

const NOT_SAID = 'it is not said what to collect from. Add --live, or --aggregator with its name.';
const RATES = 'Give an API and its calls a second: --rate SelectResourceConfig=2.';

const MISTAKES: [argv: string, message: string][] = [
  ['audit --live a.json', '--live asks AWS itself, so it can not be used with a.json. Leave one out.'],
  ['audit --aggregator org s3://b', '--aggregator asks AWS itself, so it can not be used with s3://b. Leave one out.'],
  ['audit --live --as-of now', '--as-of is for files, so it can not be used with --live.'],
  ['audit --live --since now', '--since is for files, so it can not be used with --live.'],
  ['audit --aggregator org --all-snapshots', '--all-snapshots is for files, so it can not be used with --aggregator.'],
  ['audit --live --account 111122223333', '--account is for files, so it can not be used with --live.'],
  [
    'audit --live --region eu-west-1',
    '--region (another is --regions) is for files, so it can not be used with --live.',
  ],
  ['audit a.json --regions all', '--regions says how to ask AWS. Add --live, or --aggregator with its name.'],
  [`audit a.json --role-arn ${ROLE}`, '--role-arn says how to ask AWS. Add --live, or --aggregator with its name.'],
  ['audit s3://b --no-describe', '--no-describe says how to ask AWS. Add --live, or --aggregator with its name.'],
  ['audit a.json --profile p', '--profile is for what is in AWS. Name a bucket (s3://bucket/prefix), or add --live.'],
  [
    'audit a.json --rate DescribeKey=1',
    '--rate is for what is in AWS. Name a bucket (s3://bucket/prefix), or add --live.',
  ],
  ['audit a.json --as-of now', '--as-of is for what is in AWS. Name a bucket (s3://bucket/prefix), or add --live.'],
  [
    'audit s3://b --as-of 2026-11-20 --since 2026-11-21',
    '--since is later than --as-of, so no snapshot can fit. Give an earlier one.',
  ],
  ['audit s3://b --since now --all-snapshots', '--since and --all-snapshots exclude each other. Give one of them.'],
  [
    'audit --live --regions eu-west-1,ireland',
    "'ireland' is not an AWS region. Give its name as AWS writes it: eu-west-1.",
  ],
  ['audit --live --regions all,eu-west-1', '--regions takes all, or the names of regions, not both.'],
  ['audit --live --regions all --regions eu-west-1', '--regions takes all, or the names of regions, not both.'],
  ['audit --live --regions eu-west-1 --regions all', '--regions takes all, or the names of regions, not both.'],
  [
    'audit --live --role-arn kensa',
    "'kensa' is not the ARN of a role. It looks like arn:aws:iam::111122223333:role/kensa.",
  ],
  [
    `audit --live --role-arn ${ROLE} --role-arn ${ROLE}2`,
    `${ROLE} and ${ROLE}2 are roles of one account. Give one for each account.`,
  ],
  ['audit --live --rate DescribeKey', `'DescribeKey' is not a rate. ${RATES}`],
  ['audit --live --rate DescribeKey=0', `'DescribeKey=0' is not a rate. ${RATES}`],
  ['audit --live --rate DescribeKey=1.5', `'DescribeKey=1.5' is not a rate. ${RATES}`],
  ['collect --out -', NOT_SAID],
  ['collect --out - --regions all', '--regions says how to ask AWS. Add --live, or --aggregator with its name.'],
];

describe('options that make no sense', () => {
  for (const [argv, message] of MISTAKES) {
    it(argv, async () => {
      assert.deepEqual(await kensa(argv.split(' ')), {
        code: 2,
        stdout: '',
        stderr: `kensa: error: ${message}\n`,
        calls: { audits: [], collections: [] },
        signals: [],
      });
    });
  }

  it('a rate of an API that kensa does not call', async () => {
    const { code, stderr } = await kensa(['audit', '--live', '--rate', 'DescribeKeys=1']);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^kensa: error: unknown API 'DescribeKeys'\. Did you mean DescribeKey\? Allowed: Batch.*\.\n$/,
    );
  });

  it('collect without a file', async () => {
    const { code, stderr } = await kensa(['collect', '--live']);
    assert.deepEqual(
      { code, stderr },
      {
        code: 2,
        stderr:
          "kensa: error: required option '--out <file>' not specified\n" +
          '`kensa --help` and `kensa help COMMAND` say what is possible.\n',
      },
    );
  });

  for (const argv of [
    ['collect', '--live', '--out', ''],
    ['audit', '--live', '--output', ''],
    ['audit', 'a.json', '--output', ''],
  ]) {
    it(`${argv.join(' ')}, to a file without a name`, async () => {
      assert.deepEqual(await kensa(argv), {
        code: 2,
        stdout: '',
        stderr: 'kensa: error: the file to write to has no name. Give its path.\n',
        calls: { audits: [], collections: [] },
        signals: [],
      });
    });
  }

  it('collect to a folder that is not there, found before AWS is asked', async () => {
    const { code, stderr, calls } = await kensa(['collect', '--live', '--out', join(folder, 'none/x.gz')]);
    assert.deepEqual({ code, calls }, { code: 2, calls: { audits: [], collections: [] } });
    assert.match(stderr, /^kensa: error: \S+none\/x\.gz cannot be written: ENOENT: no such file or directory, open /);
  });

  it('collect to a terminal', async () => {
    const io = fakeIo();
    Object.assign(io.stdout, { isTTY: true });
    assert.deepEqual(await kensa(['collect', '--live', '--out', '-'], { io }), {
      code: 2,
      stdout: '',
      stderr: 'kensa: error: a terminal can not show gzipped data. Send standard output to a file, or name one.\n',
      calls: { audits: [], collections: [] },
      signals: [],
    });
  });
});

const SUMMARY = 'kensa: collected 41 items of 2 accounts in 3 regions, 0 failed\n';

const DENIED: CollectionSummary = {
  accounts: 1,
  regions: 1,
  items: 1,
  failed: 2,
  diagnostics: [
    { code: 'ITEM_UNREAD', severity: 'error', location: 'aws:444455556666/eu-west-1', message: 'Two are missing.' },
  ],
};

const said = (account: string): string =>
  `kensa: error: aws:${account}/eu-west-1: Two are missing. [ITEM_UNREAD]\n` +
  'kensa: collected 1 item of 1 account in 1 region, 2 failed\n';

async function* unreachable(): AsyncGenerator<Uint8Array, CollectionSummary> {
  yield Buffer.from('begun');
  throw new KensaError('USAGE', 'no AWS region is set.');
}

describe('collect', () => {
  it('writes a file and says what it came to', async () => {
    const file = join(folder, 'whole.json.gz');
    const { calls: _, ...outcome } = await kensa(['collect', '--live', '--out', file]);
    assert.deepEqual(outcome, { code: 0, stdout: '', stderr: SUMMARY, signals: [true] });
    assert.equal(await readFile(file, 'utf8'), 'the file');
  });

  it('exits with 2 if something is missing, and writes the file all the same', async () => {
    const file = join(folder, 'denied.json.gz');
    const outcomes = [];
    for (const options of [[], ['--mask-accounts']]) {
      const { code, stderr } = await kensa(['collect', '--live', '--out', file, ...options], {
        collection: () => collected(DENIED),
      });
      outcomes.push({ code, stderr, content: await readFile(file, 'utf8') });
    }
    assert.deepEqual(outcomes, [
      { code: 2, stderr: said('444455556666'), content: 'the file' },
      { code: 2, stderr: said('********6666'), content: 'the file' },
    ]);
  });

  it('is asked to finish by Ctrl-C, and ends at the second', async () => {
    const io = fakeIo();
    const file = join(folder, 'interrupted.json.gz');
    async function* collection(
      _bundle: unknown,
      { signal }: CollectionOptions,
    ): AsyncGenerator<Uint8Array, CollectionSummary> {
      io.signals.emit('SIGINT');
      yield Buffer.from(`aborted: ${signal?.aborted}`);
      io.signals.emit('SIGINT');
      return WHOLE;
    }
    const { code, stderr } = await kensa(['collect', '--live', '--out', file], { io, collection });
    assert.deepEqual(
      { code, stderr, exits: io.exits, content: await readFile(file, 'utf8') },
      { code: 0, stderr: `${INTERRUPTED}${SUMMARY}`, exits: [130], content: 'aborted: true' },
    );
  });

  it('leaves no file behind if it can not be done', async () => {
    const file = join(folder, 'none.json.gz');
    const { code, stderr } = await kensa(['collect', '--live', '--out', file], { collection: unreachable });
    assert.deepEqual({ code, stderr }, { code: 2, stderr: 'kensa: error: no AWS region is set.\n' });
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('none')),
      [],
    );
  });

  it('says the same if it can not be done on standard output', async () => {
    const { code, stderr } = await kensa(['collect', '--live', '--out', '-'], { collection: unreachable });
    assert.deepEqual({ code, stderr }, { code: 2, stderr: 'kensa: error: no AWS region is set.\n' });
  });

  it('says so if its reader goes away', async () => {
    const io = fakeIo();
    io.stdout.failure = 'EPIPE';
    const { code, stderr } = await kensa(['collect', '--live', '--out', '-'], { io });
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: 'kensa: error: standard output was closed before the collection was whole.\n' },
    );
  });

  it('shows its options and examples', async () => {
    const { code, stdout, stderr } = await kensa(['help', 'collect']);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /^Usage: kensa collect \[options\]\n/);
    assert.match(
      stdout,
      /\n {2}kensa collect --aggregator organization --control 'EMR\.\*' --out organization\.json\.gz\n$/,
    );
  });
});

const reading: Dependencies['audit'] = async (_bundle, { onProgress }, use) => {
  await new Promise((resolve) => setTimeout(resolve, 1050));
  const location = 's3://b/AWSLogs/111122223333/x.json.gz';
  onProgress?.({ location, itemsRead: 5, resourcesEvaluated: 0, resourcesToEvaluate: 0 });
  return use(streamReport(sampleReport({ diagnostics: [] })));
};

describe('--mask-accounts', () => {
  const cause = new Error('of 444455556666');
  const failing = (): Promise<never> =>
    Promise.reject(
      new KensaError('AWS_UNREACHABLE', 'AWS can not be asked: arn:aws:iam::111122223333:user/u is denied.', { cause }),
    );

  it('masks what ended the run, the stack traces too', async () => {
    for (const argv of [
      ['audit', '--live'],
      ['audit', 's3://b', '--debug'],
    ]) {
      const masked = await kensa([...argv, '--mask-accounts'], { audit: failing });
      const open = await kensa(argv, { audit: failing });
      const told =
        'kensa: error: AWS can not be asked: arn:aws:iam::********3333:user/u is denied.\n  because: of ********6666\n';
      assert.equal(masked.stderr.slice(0, told.length), told);
      assert.equal(masked.code, 2);
      assert.doesNotMatch(masked.stderr, /111122223333|444455556666/);
      assert.match(open.stderr, /111122223333(.|\n)*444455556666/);
    }
  });

  it('masks a mistake in the options', async () => {
    const { stderr } = await kensa(
      `audit --live --role-arn arn:aws:iam::111122223333:user/u --mask-accounts`.split(' '),
    );
    assert.match(stderr, /^kensa: error: 'arn:aws:iam::\*{8}3333:user\/u' is not the ARN of a role\./);
  });

  it('masks what is being read', async () => {
    const io = fakeIo();
    Object.assign(io.stderr, { isTTY: true, columns: 80 });
    const { stderr } = await kensa(['audit', 's3://b', '--mask-accounts'], { io, audit: reading });
    assert.equal(stderr, '\r\u001b[Kkensa: items read: 5, reading s3://b/AWSLogs/********3333/x.json.gz\r\u001b[K');
  });
});
