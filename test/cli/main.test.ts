import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AuditOptions } from '../../harness/audit.ts';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import type { Dependencies } from '../../harness/cli/dependencies.ts';
import { main } from '../../harness/cli/main.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { controlTexts } from '../../harness/report/control-texts.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { FORMAT_NAMES, type FormatOptions } from '../../harness/report/formats.ts';
import { jsonReport } from '../../harness/report/json-report.ts';
import { ndjsonReport } from '../../harness/report/ndjson-report.ts';
import { textReport } from '../../harness/report/text-report.ts';
import { toolVersion } from '../../harness/tool-version.ts';
import { type SampleFacts, sampleManifest, sampleOptions, sampleReport } from '../report/sample.ts';
import { type FakeIo, fakeIo } from './fake-io.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-main-'));
});
after(() => rm(folder, { recursive: true }));

const bundle: Bundle = {
  manifest: sampleManifest(),
  // The smallest module: no import, no export.
  module: new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  data: {},
  properties: {},
  remediation: { 'Neptune.6': { en: '# How to fix\n\nEncrypt it.\n', ja: '# 直し方\n' } },
};

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

interface Calls {
  bundles: (string | undefined)[];
  audits: Omit<AuditOptions, 'onProgress'>[];
}

/** Runs the command line with a bundle of sample controls and an audit that always returns the sample report. */
async function kensa(
  argv: string[],
  { io = fakeIo(), facts = {}, audit }: { io?: FakeIo; facts?: SampleFacts; audit?: Dependencies['audit'] } = {},
): Promise<Outcome & { calls: Calls }> {
  const calls: Calls = { bundles: [], audits: [] };
  const dependencies: Dependencies = {
    loadBundle: (location) => {
      calls.bundles.push(location);
      return Promise.resolve(bundle);
    },
    audit: (given, { onProgress, ...options }, use) => {
      assert.deepEqual([given, typeof onProgress], [bundle, 'function']);
      calls.audits.push(options);
      return use(streamReport(sampleReport(facts)));
    },
    collection: () => assert.fail('nothing is to be collected'),
    ...(audit && { audit }),
  };
  const code = await main(argv, io, dependencies);
  return { code, stdout: io.stdout.text, stderr: io.stderr.text, calls };
}

const SAMPLE_DIAGNOSTICS = `\
kensa: error: snapshot-9.json, item 12: The item is a number. [ITEM_NOT_OBJECT]
kensa: warning: snapshot-9.json, item 2: A policy in it is not JSON. [ITEM_CONTENT_UNREADABLE]
`;

function textOf(facts: SampleFacts = {}, options: Partial<FormatOptions> = {}): string {
  return [...textReport(streamReport(sampleReport(facts)), { ...sampleOptions, ...options })].join('');
}

test('audit writes the report as text to standard output and diagnostics to standard error', async () => {
  assert.deepEqual(await kensa(['audit', 'a.json']), {
    code: 2,
    stdout: textOf(),
    stderr: SAMPLE_DIAGNOSTICS,
    calls: { bundles: [undefined], audits: [{ sources: ['a.json'] }] },
  });
});

test('audit hands on what it was asked for', async () => {
  const parameters = join(folder, 'parameters.json');
  await writeFile(parameters, '{"EMR.3": {"requireScopes": ["s3"]}}');
  const argv = 'audit a.json --all --control EMR.* b.json --control Neptune-002 --severity high,Medium --severity=LOW'
    .concat(' --evaluated-at 2026-11-22 --bundle other.tar.gz --account 111122223333 --region eu-west-1')
    .split(' ');
  const { calls } = await kensa([...argv, '--parameters', parameters]);
  assert.deepEqual(calls, {
    bundles: ['other.tar.gz'],
    audits: [
      {
        sources: ['a.json', 'b.json'],
        account: '111122223333',
        region: 'eu-west-1',
        parameters: { 'EMR.3': { requireScopes: ['s3'] } },
        controls: ['EMR.*', 'Neptune-002'],
        severities: ['HIGH', 'MEDIUM', 'LOW'],
        evaluatedAt: new Date('2026-11-22T00:00:00Z'),
        all: true,
      },
    ],
  });
});

test('audit takes standard input for - and only then', async () => {
  const read: (string | undefined)[] = [];
  const audit: Dependencies['audit'] = async (_bundle, { stdin }, use) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin ?? []) chunks.push(chunk);
    read.push(stdin && Buffer.concat(chunks).toString());
    return use(streamReport(sampleReport()));
  };
  await kensa(['audit', '-'], { io: fakeIo({}, 'from a pipe'), audit });
  await kensa(['audit', 'a.json'], { io: fakeIo({}, 'from a pipe'), audit });
  assert.deepEqual(read, ['from a pipe', undefined]);
});

test('audit writes JSON', async () => {
  const { stdout } = await kensa(['audit', 'a.json', '--format', 'JSON']);
  assert.equal(stdout, [...jsonReport(streamReport(sampleReport()))].join(''));
});

test('audit uses colour and width of a terminal on standard output, but not in a file', async () => {
  const io = fakeIo();
  Object.assign(io.stdout, { isTTY: true, columns: 70 });
  const file = join(folder, 'colored.txt');
  await kensa(['audit', 'a.json'], { io });
  assert.equal(io.stdout.text, textOf({}, { color: true, width: 70 }));
  await kensa(['audit', 'a.json', '--output', file], { io: fakeIo({ FORCE_COLOR: '1' }) });
  assert.equal(await readFile(file, 'utf8'), textOf());
});

test('audit writes the report to a file instead of standard output', async () => {
  const file = join(folder, 'report.json');
  const { calls: _, ...outcome } = await kensa(['audit', 'a.json', '--output', file, '--format', 'json']);
  assert.deepEqual(outcome, { code: 2, stdout: '', stderr: SAMPLE_DIAGNOSTICS });
  assert.equal(await readFile(file, 'utf8'), [...jsonReport(streamReport(sampleReport()))].join(''));
});

test('audit writes several formats in one run, to files and standard output', async () => {
  const names = ['several.json', 'several=1.ndjson'];
  const argv = names.flatMap((name) => ['--format', `${name.split('.')[1]}=${join(folder, name)}`]);
  const { code, stdout } = await kensa(['audit', 'a.json', ...argv, '--format', 'text']);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: textOf() });
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const report = sampleReport();
  assert.deepEqual(texts, [
    [...jsonReport(streamReport(report))].join(''),
    [...ndjsonReport(streamReport(report))].join(''),
  ]);
});

test('audit writes nothing to standard output if every format has a file', async () => {
  const file = join(folder, 'only.ndjson');
  const { stdout } = await kensa(['audit', 'a.json', '--format', `NDJSON=${file}`]);
  assert.equal(stdout, '');
  assert.equal(await readFile(file, 'utf8'), [...ndjsonReport(streamReport(sampleReport()))].join(''));
});

const ONE_FORMAT = '--output is for one format without a file. Give each its own: --format json=FILE.';

const clashes: [argv: string[], message: string][] = [
  [
    ['--format', 'text', '--format', 'json'],
    'text and json can not both go to standard output. Give one a file of its own: --format json=FILE.',
  ],
  [
    ['--format', 'json=here/../report', '--format', 'ndjson=report'],
    'json and ndjson can not both go to the file report. Give one a file of its own: --format ndjson=FILE.',
  ],
  [['--format', 'json', '--format', 'text=b', '--output', 'a'], ONE_FORMAT],
  [['--format', 'json=b', '--output', 'a'], ONE_FORMAT],
  [['--format', 'json='], '--format json= names no file. Give its path: json=report.json.'],
];

for (const [argv, message] of clashes) {
  test(`audit a.json ${argv.join(' ')} is told as a mistake before anything is read`, async () => {
    const { calls, ...outcome } = await kensa(['audit', 'a.json', ...argv]);
    assert.deepEqual(outcome, { code: 2, stdout: '', stderr: `kensa: error: ${message}\n` });
    assert.deepEqual(calls, { bundles: [], audits: [] });
  });
}

test('a file is the same through a link', async () => {
  await writeFile(join(folder, 'linked.json'), '');
  await symlink('linked.json', join(folder, 'link.json'));
  const argv = ['linked.json', 'link.json'].flatMap((name) => ['--format', `json=${join(folder, name)}`]);
  const { code, stderr } = await kensa(['audit', 'a.json', ...argv]);
  assert.equal(code, 2);
  assert.match(stderr, /^kensa: error: json and json can not both go to the file .*link\.json\. /);
});

const exits: [argv: string[], code: number][] = [
  [[], 1],
  [['--fail-on', 'medium'], 1],
  [['--fail-on', 'HIGH'], 0],
  [['--fail-on', 'HIGH', '--fail-on-unknown'], 1],
  [['--fail-on', 'none', '--fail-on-unknown'], 0],
];

for (const [argv, code] of exits) {
  test(`audit ${argv.join(' ')} of a violated MEDIUM and an undecided HIGH control exits with ${code}`, async () => {
    const { calls: _, ...outcome } = await kensa(['audit', 'a.json', ...argv], { facts: { diagnostics: [] } });
    assert.deepEqual(outcome, { code, stdout: textOf({ diagnostics: [] }), stderr: '' });
  });
}

async function slowFailure(_bundle: Bundle, { onProgress }: AuditOptions): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 1050));
  onProgress?.({ itemsRead: 5, resourcesEvaluated: 2, resourcesToEvaluate: 5 });
  throw new KensaError('EVALUATION_FAILED', 'the module failed');
}

test('audit shows its progress on a terminal and erases it, also when it fails', async () => {
  const io = fakeIo();
  Object.assign(io.stderr, { isTTY: true, columns: 80 });
  const { code, stdout, stderr } = await kensa(['audit', 'a.json'], { io, audit: slowFailure });
  assert.deepEqual(
    { code, stdout, stderr },
    {
      code: 2,
      stdout: '',
      stderr: '\r\u001b[Kkensa: 2 of 5 resources judged\r\u001b[Kkensa: error: the module failed\n',
    },
  );
});

const HINT = '`kensa --help` and `kensa help COMMAND` say what is possible.';

const mistakes: [argv: string[], stderr: string][] = [
  [['audti'], `kensa: error: unknown command 'audti'\n(Did you mean audit?)\n${HINT}\n`],
  [['snapshot.json'], `kensa: error: unknown command 'snapshot.json'\n${HINT}\n`],
  [
    ['audit'],
    'kensa: error: no source is named. For example: kensa audit config-snapshot.json.gz, or kensa audit --live\n',
  ],
  [['audit', 'a', '--fromat', 'json'], `kensa: error: unknown option '--fromat'\n(Did you mean --format?)\n${HINT}\n`],
  [['audit', 'a', '--output'], `kensa: error: option '--output <file>' argument missing\n${HINT}\n`],
  [
    ['audit', 'a', '--format', 'jsn'],
    `kensa: error: unknown format 'jsn'. Did you mean json? Allowed: ${FORMAT_NAMES.join(', ')}.\n`,
  ],
  [
    ['audit', 'a', '--severity', 'HIGH,meduim'],
    "kensa: error: unknown severity 'meduim'. Did you mean MEDIUM? Allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL.\n",
  ],
  [
    ['audit', 'a', '--fail-on', 'nothing'],
    "kensa: error: unknown severity 'nothing'. Allowed: INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL, none.\n",
  ],
  [
    ['audit', 'a', '--account', '1111'],
    "kensa: error: '1111' is not an AWS account. Give the twelve digits of its id: 111122223333.\n",
  ],
  [
    ['audit', 'a', '--region', 'ireland'],
    "kensa: error: 'ireland' is not an AWS region. Give its name as AWS writes it: eu-west-1.\n",
  ],
  [
    ['audit', 'a', '--evaluated-at', 'yesterday'],
    "kensa: error: 'yesterday' is not a time. Allowed: now, a day (2026-11-22), or a time with its offset (2026-11-22T09:00:00Z, 2026-11-22T18:00:00+09:00).\n",
  ],
  [
    ['controls', 'shwo', 'EMR.3'],
    "kensa: error: unknown command 'controls shwo'. There are: kensa controls list, kensa controls show ID.\n",
  ],
  [['controls', 'show'], `kensa: error: missing required argument 'id'\n${HINT}\n`],
  [
    ['controls', 'list', 'x'],
    `kensa: error: too many arguments for 'list'. Expected 0 arguments but got 1.\n${HINT}\n`,
  ],
  [
    ['controls', 'show', 'EMR3'],
    'kensa: error: no control fits EMR3. Did you mean EMR.3? `kensa controls` lists them.\n',
  ],
  [
    ['controls', 'show', 'EMR.3', '--lang', 'jp'],
    "kensa: error: unknown language 'jp'. Did you mean ja? Allowed: en, ja.\n",
  ],
  [['\u001b[2J'], `kensa: error: unknown command '\\u001b[2J'\n${HINT}\n`],
];

for (const [argv, stderr] of mistakes) {
  test(`kensa ${JSON.stringify(argv)} is told as a mistake and exits with 2`, async () => {
    const { calls, ...outcome } = await kensa(argv);
    assert.deepEqual(outcome, { code: 2, stdout: '', stderr });
    assert.deepEqual(calls.audits, []);
  });
}

for (const name of ['asff', 'ocsf'] as const) {
  test(`${name} without a time is refused before anything is written; --evaluated-at gives one`, async () => {
    const undated = { ...sampleReport(), evaluatedAt: null };
    const argv = [
      'audit',
      'a.json',
      '--format',
      'text',
      '--format',
      `html=${join(folder, 'r.html')}`,
      '--format',
      `${name}=${join(folder, name)}`,
    ];
    const { code, stdout, stderr } = await kensa(argv, {
      audit: (_bundle, _options, use) => use(streamReport(undated)),
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
    assert.match(stderr, new RegExp(`^kensa: error: ${name} needs a time, .* --evaluated-at now\\.$`, 'm'));
    const files = await readdir(folder);
    assert.deepEqual(
      files.filter((file) => file.includes('r.html') || file.includes(name)),
      [],
    );
  });
}

test('an error of the audit exits with 2 and writes no report', async () => {
  const cause = new Error('unexpected end of file');
  const audit: Dependencies['audit'] = () => Promise.reject(new KensaError('BUNDLE_INVALID', 'no policy', { cause }));
  const { calls: _, ...outcome } = await kensa(['audit', 'a.json'], { audit });
  assert.deepEqual(outcome, {
    code: 2,
    stdout: '',
    stderr: 'kensa: error: no policy\n  because: unexpected end of file\n',
  });
});

test('a bug exits with 2; --debug, anywhere, shows where it is', async () => {
  const error = new TypeError('x is undefined');
  error.stack = 'TypeError: x is undefined\n    at x.ts:1:1';
  const audit: Dependencies['audit'] = () => Promise.reject(error);
  const told =
    'kensa: error: this is a bug in kensa: x is undefined\n' +
    'Please report it with the command that you ran. With --debug it also shows where it happened.\n';
  const outcomes = [];
  for (const argv of [
    ['audit', 'a'],
    ['--debug', 'audit', 'a'],
    ['audit', 'a', '--debug'],
  ]) {
    const { code, stdout, stderr } = await kensa(argv, { audit });
    outcomes.push({ code, stdout, stderr });
  }
  const debugged = { code: 2, stdout: '', stderr: `${told}${error.stack}\n` };
  assert.deepEqual(outcomes, [{ code: 2, stdout: '', stderr: told }, debugged, debugged]);
});

const LIST = `\
ID               ALIASES      SEVERITY  RESOURCE TYPES                      TITLE
EMR.3            -            MEDIUM    AWS::EMR::SecurityConfiguration     EMR security configurations should encrypt data at rest
ElastiCache.4    -            MEDIUM    AWS::ElastiCache::ReplicationGroup  ElastiCache replication groups should be encrypted at rest
Kensa.Neptune.1  Neptune-002  HIGH      AWS::RDS::DBCluster                 Neptune clusters should be encrypted with a customer managed key
Neptune.6        Neptune-006  MEDIUM    AWS::RDS::DBClusterSnapshot         Neptune DB cluster snapshots should be encrypted at rest
`;

for (const argv of [['controls'], ['controls', 'list']]) {
  test(`kensa ${argv.join(' ')} lists the controls`, async () => {
    const { calls, ...outcome } = await kensa([...argv, '--bundle', 'b.tar.gz']);
    assert.deepEqual(outcome, { code: 0, stdout: LIST, stderr: '' });
    assert.deepEqual(calls.bundles, ['b.tar.gz']);
  });

  test(`kensa ${argv.join(' ')} lists them as JSON`, async () => {
    const { code, stdout } = await kensa([...argv, '--format', 'json']);
    const rows = bundle.manifest.controls.map(({ id, aliases, severity, standards, resourceTypes, title }) => {
      return { id, aliases, severity, standards, resourceTypes, title };
    });
    assert.deepEqual({ code, stdout }, { code: 0, stdout: `${JSON.stringify(rows, null, 2)}\n` });
  });
}

test('kensa controls show shows a control with its remediation page', async () => {
  const { calls: _, ...outcome } = await kensa(['controls', 'show', 'neptune-006']);
  assert.deepEqual(outcome, {
    code: 0,
    stdout: `\
Neptune.6  Neptune DB cluster snapshots should be encrypted at rest
MEDIUM, alias Neptune-006

A snapshot holds all data of its cluster.

Standards
  NIST SP 800-53 Rev. 5

Resource types
  AWS::RDS::DBClusterSnapshot

Reads of AWS::RDS::DBClusterSnapshot
  configuration.engine            string
  configuration.storageEncrypted  boolean

Violations
  not_encrypted  The snapshot is not encrypted.

References
  https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6

# How to fix

Encrypt it.
`,
    stderr: '',
  });
});

test('the environment says in which language reports are written, and --lang has the last word', async () => {
  const options = { language: 'ja', controlTexts: controlTexts(bundle, 'ja') } as const;
  const japanese = await kensa(['audit', 'a.json'], { io: fakeIo({ LANG: 'ja_JP.UTF-8' }) });
  assert.equal(japanese.stdout, textOf({}, options));
  assert.match(
    japanese.stderr,
    /^kensa: エラー: snapshot-9.json, item 12: 設定項目がオブジェクトではありません。 The item/,
  );
  const asked = await kensa(['audit', 'a.json', '--lang', 'JA']);
  assert.deepEqual([asked.stdout, asked.stderr], [japanese.stdout, japanese.stderr]);
  const english = await kensa(['audit', 'a.json', '--lang', 'en'], { io: fakeIo({ LANG: 'ja_JP.UTF-8' }) });
  assert.deepEqual([english.stdout, english.stderr], [textOf(), SAMPLE_DIAGNOSTICS]);
  const json = await kensa(['audit', 'a.json', '--lang', 'ja', '--format', 'json']);
  assert.equal(json.stdout, [...jsonReport(streamReport(sampleReport()))].join(''));
});

test('kensa controls lists in Japanese; as JSON it says the same in every language', async () => {
  const { stdout } = await kensa(['controls', '--lang', 'ja']);
  assert.deepEqual(stdout.split('\n').slice(0, 2), [
    'ID               別名         重要度  リソースタイプ                      タイトル',
    'EMR.3            -            中      AWS::EMR::SecurityConfiguration     Neptune DB クラスタースナップショットは保管時に暗号化する必要があります',
  ]);
  const [english, japanese] = await Promise.all(
    ['en', 'ja'].map((language) => kensa(['controls', 'list', '--format', 'json', '--lang', language])),
  );
  assert.equal(japanese?.stdout, english?.stdout);
});

test('kensa controls show writes JSON, and the page in Japanese', async () => {
  const { stdout } = await kensa(['controls', 'show', 'Neptune.6', '--format', 'json', '--lang', 'ja']);
  const expected = { ...bundle.manifest.controls[3], remediation: '# 直し方\n' };
  assert.equal(stdout, `${JSON.stringify(expected, null, 2)}\n`);
});

for (const argv of [['--version'], ['-V'], ['audit', '--version'], ['controls', 'show', '--version']]) {
  test(`kensa ${argv.join(' ')} writes the version`, async () => {
    const { calls: _, ...outcome } = await kensa(argv);
    assert.deepEqual(outcome, { code: 0, stdout: `${toolVersion()}\n`, stderr: '' });
  });
}

const HELP = `\
Usage: kensa [options] [command]

AWS security controls over AWS Config data. A pass needs proof: what cannot be
seen is never a pass.

Options:
  -V, --version                                       show the version
  --debug                                             show stack traces with errors
  -h, --help                                          show help

Commands:
  audit [options] [source...]                         judge AWS Config data
  collect [options]                                   collect from AWS what the controls need
  config                                              show the settings in use
  controls [options]                                  list the controls, or show one
  dev [control] [source...]                           test controls at each save (in a clone of kensa)
  diff [options] <old> <new>                          compare two reports
  exceptions                                          check exceptions, or write some to complete
  explain [options] <control> <resource> <source...>  tell why a control says what it says of a resource
  fixture [options] <resource> <source...>            turn a real resource into a case of a control
  test [control...]                                   test controls by their cases (in a clone of kensa)
  new [options] <service> <name>                      begin a control (in a clone of kensa)
  help [command]                                      show help for a command
`;

for (const argv of [[], ['--help'], ['-h'], ['help']]) {
  test(`kensa ${argv.join(' ')} writes the help to standard output`, async () => {
    const { calls: _, ...outcome } = await kensa(argv);
    assert.deepEqual(outcome, { code: 0, stdout: HELP, stderr: '' });
  });
}

for (const argv of [['help', 'nothing'], ['--debug']]) {
  test(`kensa ${argv.join(' ')} names no command: the help goes to standard error`, async () => {
    const { calls: _, ...outcome } = await kensa(argv);
    assert.deepEqual(outcome, { code: 2, stdout: '', stderr: HELP });
  });
}

const commands: [help: string[][], usage: string][] = [
  [
    [
      ['help', 'audit'],
      ['audit', '--help'],
      ['audit', 'a', '-h'],
    ],
    'Usage: kensa audit [options] [source...]',
  ],
  [
    [
      ['help', 'controls'],
      ['controls', '--help'],
      ['controls', 'help'],
    ],
    'Usage: kensa controls [options] [command]',
  ],
  [
    [
      ['controls', 'help', 'show'],
      ['controls', 'show', '--help'],
    ],
    'Usage: kensa controls show [options] <id>',
  ],
];

for (const [ways, usage] of commands) {
  test(`${ways.map((argv) => `kensa ${argv.join(' ')}`).join(' and ')} write the same help`, async () => {
    const outcomes = await Promise.all(ways.map((argv) => kensa(argv)));
    const texts = outcomes.map(({ stdout }) => stdout);
    assert.deepEqual(
      outcomes.map(({ code, stderr }) => ({ code, stderr })),
      ways.map(() => ({ code: 0, stderr: '' })),
    );
    assert.deepEqual([texts[0]?.split('\n')[0], new Set(texts).size], [usage, 1]);
  });
}

test('the help says all that --fail-on-unknown fails on', async () => {
  const { stdout } = await kensa(['help', 'audit']);
  assert.match(
    stdout.replaceAll(/\n {2,}(?=\S)/g, ' '),
    /--fail-on-unknown +exit with 1 also for INSUFFICIENT_DATA, ERROR and resources that may exist unseen \(gaps of the coverage\)/,
  );
});

/** An Io whose standard output fails with the given code at the first write. */
function failingIo(code: string): FakeIo {
  const io = fakeIo();
  io.stdout.failure = code;
  return io;
}

test('a reader that goes away leaves the exit code as it is', async () => {
  const { code, stderr } = await kensa(['audit', 'a'], { io: failingIo('EPIPE'), facts: { diagnostics: [] } });
  assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
});

for (const argv of [['audit', 'a'], ['help'], ['--version'], []]) {
  test(`kensa ${argv.join(' ')} exits with 2 if standard output is full`, async () => {
    const { code, stderr } = await kensa(argv, { io: failingIo('ENOSPC'), facts: { diagnostics: [] } });
    assert.deepEqual(
      { code, stderr },
      { code: 2, stderr: 'kensa: error: standard output cannot be written: write ENOSPC\n' },
    );
  });
}
