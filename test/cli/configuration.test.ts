import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuditOptions } from '../../harness/audit.ts';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { main } from '../../harness/cli/main.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { inFolderOf } from '../auditing.ts';
import { sampleException, sampleManifest, sampleReport } from '../report/sample.ts';
import { fakeIo } from './fake-io.ts';

const bundle: Bundle = {
  manifest: sampleManifest(),
  // The smallest module: no import, no export.
  module: new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  data: {},
  properties: {},
  remediation: {},
};

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  audits: Omit<AuditOptions, 'onProgress' | 'signal'>[];
}

/** Runs the command line beside these files, with an audit that finds what the sample has, but for its diagnostics. */
function kensa(files: Record<string, string>, argv: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return inFolderOf(files, async () => {
    const io = fakeIo(env);
    const audits: Outcome['audits'] = [];
    const code = await main(argv, io, {
      loadBundle: () => Promise.resolve(bundle),
      audit: (_bundle, given, use) => {
        const { onProgress: _progress, signal: _signal, ...options } = given;
        audits.push(options);
        return use(streamReport(sampleReport({ diagnostics: [] })));
      },
      collection: () => assert.fail('nothing is to be collected'),
    });
    return { code, stdout: io.stdout.text, stderr: io.stderr.text, audits };
  });
}

const CONFIGURATION = `\
sources: [a.json, b.json]
controls:
  include: { ids: [EMR.*, Neptune-002] }
  exclude: { severities: [HIGH] }
parameters:
  EMR.3: { requireScopes: [s3] }
formats: [ndjson]
language: ja
failOn: HIGH
`;

const USED = 'kensa: kensa.yaml を使用します（--no-config で無効にできます）\n';

describe('kensa audit', () => {
  test('does what kensa.yaml says, and says that it does', async () => {
    const { stdout, ...outcome } = await kensa({ 'kensa.yaml': CONFIGURATION }, ['audit']);
    assert.deepEqual(outcome, {
      code: 0,
      stderr: USED,
      audits: [
        { sources: ['a.json', 'b.json'], controls: ['EMR.3'], parameters: { 'EMR.3': { requireScopes: ['s3'] } } },
      ],
    });
    assert.match(stdout, /^\{"kind":"report"/);
  });

  test('does what its options say, whatever the file says', async () => {
    const { code, stdout, stderr, audits } = await kensa(
      {
        'kensa.yaml': `${CONFIGURATION}failOnUnknown: true\n`,
        'p.json': '{"EMR.3": {"requireScopes": ["localDisk"]}}',
      },
      'audit c.json --control Neptune.6 --parameters p.json --format text --lang en --fail-on none --no-fail-on-unknown'.split(
        ' ',
      ),
    );
    assert.deepEqual(
      { code, stderr, audits },
      {
        code: 0,
        stderr: 'kensa: using kensa.yaml; --no-config ignores it\n',
        audits: [
          { sources: ['c.json'], controls: ['Neptune.6'], parameters: { 'EMR.3': { requireScopes: ['localDisk'] } } },
        ],
      },
    );
    assert.match(stdout, /^HIGH {2}Kensa\.Neptune\.1/);
  });

  test('--live and --severity leave out the sources and controls of the file', async () => {
    const { audits } = await kensa({ 'kensa.yaml': CONFIGURATION }, [
      'audit',
      '--aggregator',
      'all',
      '--severity',
      'LOW',
    ]);
    assert.deepEqual(audits, [
      { live: { aggregator: 'all' }, severities: ['LOW'], parameters: { 'EMR.3': { requireScopes: ['s3'] } } },
    ]);
  });

  test('failOnUnknown of the file fails', async () => {
    const files = { 'kensa.yaml': 'sources: [a.json]\nfailOn: HIGH\nfailOnUnknown: true\n' };
    assert.equal((await kensa(files, ['audit'])).code, 1);
    assert.equal((await kensa(files, ['audit', '--no-fail-on-unknown'])).code, 0);
  });

  describe('exceptions', () => {
    const own = sampleException({ until: '2026-11-01' });
    const other = sampleException({ control: 'EMR.3', until: '2026-11-01' });
    const files = {
      'kensa.yaml': 'sources: [a.json]\nexceptions: e.yaml\nfailOn: none\n',
      'e.yaml': JSON.stringify({ exceptions: [own] }),
      'f.yaml': JSON.stringify({ exceptions: [other] }),
      'no.yaml': 'exceptions: 1\n',
    };
    const cases: [argv: string[], audits: Outcome['audits']][] = [
      [[], [{ sources: ['a.json'], exceptions: [own] }]],
      [['--exceptions', 'f.yaml'], [{ sources: ['a.json'], exceptions: [other] }]],
      [['--no-exceptions'], [{ sources: ['a.json'] }]],
    ];
    for (const [argv, audits] of cases) {
      test(`of the file, with ${argv.join(' ') || 'no flag'}`, async () => {
        const outcome = await kensa(files, ['audit', ...argv]);
        assert.deepEqual({ code: outcome.code, audits: outcome.audits }, { code: 0, audits });
      });
    }

    const inAMonth = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const limited = {
      'kensa.yaml': 'sources: [a.json]\nexceptions: e.yaml\nmaxExceptionDays: 30\n',
      'e.yaml': JSON.stringify({ exceptions: [sampleException({ until: inAMonth })] }),
    };
    for (const command of [['audit'], ['config', 'show'], ['exceptions', 'check', 'e.yaml']]) {
      test(`may last as long as maxExceptionDays says, for kensa ${command.join(' ')}; the flag wins`, async () => {
        const { code, stdout, stderr } = await kensa(limited, command);
        assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
        assert.match(
          stderr,
          /^kensa: using kensa\.yaml; [^\n]*\nkensa: error: e\.yaml: [^\n]*\n {2}line 1, [^\n]* at most 30 are allowed/,
        );
        const longer = await kensa(limited, [...command, '--max-exception-days', '41']);
        assert.doesNotMatch(longer.stderr, /error/);
        assert.notEqual(longer.stdout, '');
      });
    }

    test('that are not valid end the run, of kensa config show too', async () => {
      const wrong = { ...files, 'kensa.yaml': 'sources: [a.json]\nexceptions: no.yaml\n' };
      for (const command of [['audit'], ['config', 'show']]) {
        const { code, stdout, stderr, audits } = await kensa(wrong, command);
        assert.deepEqual({ code, stdout, audits }, { code: 2, stdout: '', audits: [] });
        assert.match(stderr, /kensa: error: no\.yaml: the exceptions can not be used:\n {2}line 1, exceptions: /);
      }
    });
  });

  test('--config names another file, which is not told', async () => {
    const files = { 'kensa.yaml': 'sources: [wrong.json]', 'ci.yaml': 'sources: [a.json]\nfailOn: none\n' };
    const { stdout: _, ...outcome } = await kensa(files, ['audit', '--config', 'ci.yaml']);
    assert.deepEqual(outcome, { code: 0, stderr: '', audits: [{ sources: ['a.json'] }] });
  });

  test('--no-config and a folder without kensa.yaml are the same', async () => {
    const without = await kensa({}, ['audit', 'a.json']);
    assert.deepEqual(await kensa({ 'kensa.yaml': 'not: valid' }, ['audit', 'a.json', '--no-config']), without);
    assert.deepEqual(without.audits, [{ sources: ['a.json'] }]);
  });

  const refused: [name: string, files: Record<string, string>, argv: string[], message: string][] = [
    [
      'an unknown key',
      { 'kensa.yaml': 'sources: [a.json]\nformat: [json]\n' },
      [],
      "kensa.yaml, line 2, column 1: unknown key 'format'. Did you mean formats? " +
        'Allowed: sources, controls, parameters, exceptions, maxExceptionDays, formats, language, failOn, failOnUnknown.',
    ],
    [
      'a control that there is not',
      { 'kensa.yaml': 'sources: [a.json]\ncontrols:\n  include:\n    ids:\n      - EMR.3\n      - Neptune.7\n' },
      [],
      'kensa.yaml, line 6, column 9: controls.include.ids[1]: no control fits Neptune.7. Did you mean Neptune.6? `kensa controls` lists them.',
    ],
    [
      'a parameter that there is not',
      { 'kensa.yaml': 'sources: [a.json]\nparameters:\n  EMR.3:\n    requireScope: [s3]\n' },
      [],
      'kensa.yaml, line 4, column 5: parameters.EMR.3: the parameters can not be used: EMR.3 has no parameter requireScope; did you mean requireScopes?',
    ],
    [
      'parameters of one control by two names',
      {
        'kensa.yaml':
          'sources: [a.json]\nparameters:\n  EMR.3: {requireScopes: [s3]}\n  emr.3: {requireScopes: [s3]}\n',
      },
      [],
      'kensa.yaml, line 3, column 3: parameters: the parameters can not be used: EMR.3 and emr.3 both give requireScopes of EMR.3',
    ],
    [
      'a file that is not there',
      {},
      ['--config', 'ci.yaml'],
      "the configuration ci.yaml can not be read: ENOENT: no such file or directory, open 'ci.yaml'",
    ],
    [
      'a file that is too large',
      { 'kensa.yaml': `#${'x'.repeat(65_536)}` },
      [],
      'the configuration kensa.yaml can not be read: it is larger than 64 KiB',
    ],
    [
      '--output beside a format with a file',
      { 'kensa.yaml': 'sources: [a.json]\nformats: [json=a]\n' },
      ['--output', 'b'],
      '--output is for one format without a file. Give each its own: --format json=FILE.',
    ],
  ];
  for (const [name, files, argv, message] of refused) {
    test(`${name} is told before anything is read`, async () => {
      const { code, stdout, stderr, audits } = await kensa(files, ['audit', ...argv]);
      const told = stderr.replace('kensa: using kensa.yaml; --no-config ignores it\n', '');
      assert.deepEqual(
        { code, stdout, told, audits },
        { code: 2, stdout: '', told: `kensa: error: ${message}\n`, audits: [] },
      );
    });
  }
});

describe('kensa config show', () => {
  test('shows the defaults', async () => {
    assert.deepEqual(await kensa({}, ['config', 'show'], { LANG: 'ja_JP.UTF-8' }), {
      code: 0,
      stdout: `\
# default
sources: []
# default
controls: {}
# default
parameters: {}
# default
exceptions: false
# default
maxExceptionDays: 366
# default
formats:
  - text
# default
language: ja
# default
failOn: INFORMATIONAL
# default
failOnUnknown: false
`,
      stderr: '',
      audits: [],
    });
  });

  test('shows where each setting is from; what it writes says the same again', async () => {
    const files = { 'kensa.yaml': CONFIGURATION, 'p.json': '{"EMR.3": {"requireScopes": ["localDisk"]}}' };
    const argv = [
      'c.json',
      '--format',
      'json=r.json',
      '--format',
      'text',
      '--parameters',
      'p.json',
      '--no-exceptions',
      '--fail-on-unknown',
    ];
    const shown = await kensa(files, ['config', 'show', ...argv]);
    assert.deepEqual(shown, {
      code: 0,
      stdout: `\
# flag
sources:
  - c.json
# kensa.yaml
controls:
  include:
    ids:
      - EMR.*
      - Neptune-002
  exclude:
    severities:
      - HIGH
# flag
parameters:
  EMR.3:
    requireScopes:
      - localDisk
# flag
exceptions: false
# default
maxExceptionDays: 366
# flag
formats:
  - json=r.json
  - text
# kensa.yaml
language: ja
# kensa.yaml
failOn: HIGH
# flag
failOnUnknown: true
`,
      stderr: USED,
      audits: [],
    });
    const again = await kensa({ 'kensa.yaml': shown.stdout }, ['config', 'show']);
    assert.equal(again.stdout, shown.stdout.replaceAll(/# (flag|default)/g, '# kensa.yaml'));
  });

  test('refuses what kensa audit would refuse', async () => {
    const { code, stdout } = await kensa({ 'kensa.yaml': 'controls: {include: {ids: [no]}}' }, ['config', 'show']);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
  });
});
