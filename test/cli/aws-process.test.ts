import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { exampleWorld } from '../aws/example-world.ts';
import { type AwsServer, startAwsServer } from '../aws/start-aws-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'bin/kensa.js');

let folder: string;
let server: AwsServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-process-'));
  // A call that is never answered, so that there is something to interrupt.
  server = await startAwsServer(exampleWorld, [
    { on: { call: 'DescribeReplicationGroups' }, fault: 'timeout', times: 'for good' },
  ]);
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function environment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...server.env };
}

/** Says on standard error what is loaded of AWS's SDK. */
const SPY = `data:text/javascript,${encodeURIComponent(`
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs';
    export function resolve(specifier, context, next) {
      if (/^@(aws-sdk|smithy)\\\\//.test(specifier)) writeSync(2, 'loaded ' + specifier + '\\\\n');
      return next(specifier, context);
    }
  \`));
`)}`;

function spied(...argv: string[]): { status: number | null; loaded: string[] } {
  const options = { cwd: root, encoding: 'utf8', env: { ...environment(), NODE_NO_WARNINGS: '1' } } as const;
  const { status, stderr } = spawnSync(process.execPath, ['--import', SPY, script, ...argv], options);
  return { status, loaded: stderr.match(/^loaded .*/gm) ?? [] };
}

describe('the SDK of AWS', () => {
  const withoutSdk: [argv: string[], status: number][] = [
    [['--version'], 0],
    [['help', 'collect'], 0],
    [['audit', 'snapshots/demo.json.gz'], 1],
    [['audit', '--live', '--rate', 'DescribeKeys=1'], 2],
  ];
  for (const [argv, status] of withoutSdk) {
    it(`is not loaded for kensa ${argv.join(' ')}`, () => {
      assert.deepEqual(spied(...argv), { status, loaded: [] });
    });
  }

  it('is loaded to ask AWS, so that the tests above could fail', () => {
    const { loaded } = spied('audit', '--aggregator', 'none', '--regions', 'eu-west-1,us-east-1');
    assert.ok(loaded.includes('loaded @aws-sdk/client-config-service'), loaded.join('\n'));
  });
});

/** Starts a collection, and waits until it waits for the answer that never comes. */
async function hanging(file: string): Promise<{ child: ChildProcess; stderr: () => string }> {
  const asked = server.calls.length;
  const child = spawn(process.execPath, [script, 'collect', '--live', '--out', file], {
    cwd: root,
    env: { ...environment(), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  while (!server.calls.slice(asked).some(({ name }) => name === 'DescribeReplicationGroups')) {
    assert.equal(child.exitCode, null, text);
    await setTimeout(20);
  }
  return { child, stderr: () => text };
}

describe('Ctrl-C', { skip: process.platform === 'win32' }, () => {
  it('ends a collection with what was read', async () => {
    const file = join(folder, 'interrupted.json.gz');
    const { child, stderr } = await hanging(file);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    assert.equal(code, 2, stderr());
    assert.match(
      stderr(),
      /^kensa: interrupted: finishing with what was read\. Press Ctrl-C again to stop at once\.\n/m,
    );
    assert.match(stderr(), /\[INTERRUPTED\]\nkensa: collected \d+ items? of 1 account in 1 region, \d+ failed\n$/);
    const { kensaCollection } = JSON.parse(gunzipSync(await readFile(file)).toString()) as {
      kensaCollection: unknown[];
    };
    assert.ok(kensaCollection.length > 1);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('interrupted')),
      ['interrupted.json.gz'],
    );
  });
});

/** What keeps a process alive, as timers of the SDK do. */
const TIMER = 'data:text/javascript,setTimeout(() => {}, 3_600_000)';

/** How long a process may take that would otherwise stay until its timers end. */
const BOUND = 20_000;

describe('a process', () => {
  it('ends when its work is done, with all that it wrote', () => {
    const argv = ['--import', TIMER, script, 'audit', 'snapshots/demo.json.gz', '--format', 'json', '--all'];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, argv, {
      cwd: root,
      encoding: 'utf8',
      env: { ...environment(), NODE_NO_WARNINGS: '1' },
      timeout: BOUND,
    });
    assert.deepEqual({ status, signal, stderr }, { status: 1, signal: null, stderr: '' });
    assert.ok(Array.isArray((JSON.parse(stdout) as { findings: unknown }).findings));
  });

  it('ends when its readers went away', async () => {
    const argv = ['--import', TIMER, script, 'audit', 'snapshots/demo.json.gz', 'nowhere.json', '--all'];
    const child = spawn(process.execPath, argv, {
      cwd: root,
      env: { ...environment(), NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: BOUND,
    });
    child.stdout.destroy();
    child.stderr.destroy();
    assert.deepEqual(await once(child, 'close'), [2, null]);
  });

  it('ends when its credentials can not be sent', () => {
    const { status, signal, stderr } = spawnSync(process.execPath, [script, 'audit', '--live'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...environment(), AWS_SESSION_TOKEN: 'token\n', NODE_NO_WARNINGS: '1' },
      timeout: BOUND,
    });
    assert.deepEqual(
      { status, signal, stderr },
      {
        status: 2,
        signal: null,
        stderr:
          'kensa: error: AWS can not be asked: GetCallerIdentity: CredentialsProviderError: the session token of the ' +
          'credentials holds a character that can not be sent, such as a line break. Check the credentials, the profile ' +
          'and the network, and that the permissions are there.\n',
      },
    );
  });
});
