import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { audit } from '../../harness/audit.ts';
import { realDependencies } from '../../harness/cli/dependencies.ts';
import { exitCode } from '../../harness/cli/exit-code.ts';
import { main } from '../../harness/cli/main.ts';
import type { LiveOptions } from '../../harness/collect/live/live-options.ts';
import { collection } from '../../harness/collection/collection.ts';
import type { Report } from '../../harness/report/report.ts';
import { bundle } from '../auditing.ts';
import { IRELAND, TOKYO } from '../aws/example-items.ts';
import { AGGREGATOR, exampleWorld, OTHER_ROLE } from '../aws/example-world.ts';
import type { PlannedFault } from '../aws/fault-plan.ts';
import { startAwsServer } from '../aws/start-aws-server.ts';
import { withEnvironment } from '../aws/with-aws.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { withoutPlaces } from './without-places.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-collection-'));
});
after(() => rm(folder, { recursive: true }));

/** Runs `body` against a server of its own, so that each run meets the same faults. */
async function onServer<T>(plan: readonly PlannedFault[], body: () => Promise<T>): Promise<T> {
  const server = await startAwsServer(exampleWorld, plan);
  try {
    return await withEnvironment({ ...server.env, AWS_MAX_ATTEMPTS: '1' }, body);
  } finally {
    await server.close();
  }
}

const FAIL = { failOn: 'INFORMATIONAL', failOnUnknown: false } as const;

const RUNS: [name: string, live: LiveOptions, argv: string[], plan: PlannedFault[]][] = [
  ['one region', {}, ['--live'], []],
  [
    'all regions of two accounts',
    { regions: 'all', roleArns: [OTHER_ROLE] },
    ['--live', '--regions', 'all', '--role-arn', OTHER_ROLE],
    [],
  ],
  [
    'regions by name, without describing',
    { regions: [TOKYO, IRELAND], describe: false },
    ['--live', '--regions', `${TOKYO},${IRELAND}`, '--no-describe'],
    [],
  ],
  ['an aggregator', { aggregator: AGGREGATOR }, ['--aggregator', AGGREGATOR], []],
  [
    'a region where nothing may be listed',
    { regions: [TOKYO, IRELAND] },
    ['--live', '--regions', `${TOKYO},${IRELAND}`],
    [
      { on: { call: 'ListDiscoveredResources', awsRegion: IRELAND }, fault: 'accessDenied', times: 'for good' },
      { on: { call: 'SelectResourceConfig', awsRegion: IRELAND }, fault: 'accessDenied', times: 'for good' },
    ],
  ],
  [
    'items that AWS Config does not return',
    {},
    ['--live'],
    [{ on: { call: 'BatchGetResourceConfig' }, fault: 'serverError', times: 'for good' }],
  ],
];

describe('a collection, audited later', () => {
  for (const [name, live, argv, plan] of RUNS) {
    it(`of ${name} says what auditing live says`, async () => {
      const file = join(folder, `${name}.json.gz`);
      const io = fakeIo();
      const code = await onServer(plan, () => main(['collect', ...argv, '--out', file], io));
      const now = await onServer(plan, () => audit(bundle, { live, all: true }));
      const later = await audit(bundle, { sources: [file], all: true });
      assert.deepEqual(withoutPlaces(later), withoutPlaces(now));
      assert.deepEqual([exitCode(later, FAIL), later.sources.length], [exitCode(now, FAIL), 1]);
      assert.equal(code, hasErrors(now) ? 2 : 0, io.stderr.text);
      assert.equal(hasErrors(now), plan.length > 0 || hasErrorsAnyway(now));
      assert.ok(now.findings.length > 0);
    });
  }

  it('by the library has the same bytes but for its head', async () => {
    const [one, other] = [await onServer([], read), await onServer([], read)];
    const head = /"configSnapshotId": "[^"]+"|"collectedAt":"[^"]+"/g;
    assert.equal(one.replaceAll(head, ''), other.replaceAll(head, ''));
    assert.deepEqual(Object.keys(JSON.parse(one) as object), [
      'fileVersion',
      'configSnapshotId',
      'configurationItems',
      'kensaCollection',
    ]);
  });

  it('that was interrupted is whole, and says that it is not all', async () => {
    const file = join(folder, 'interrupted.json.gz');
    const io = fakeIo();
    const code = await onServer([], () =>
      main(['collect', '--live', '--regions', 'all', '--out', file], io, {
        ...realDependencies,
        collection: (given, options) =>
          collection(given, {
            ...options,
            onProgress({ items }) {
              if (items === 3) io.signals.emit('SIGINT');
            },
          }),
      }),
    );
    assert.equal(code, 2);
    assert.match(io.stderr.text, /^kensa: interrupted: finishing with what was read\./);
    JSON.parse(gunzipSync(await readFile(file)).toString());
    const report = await audit(bundle, { sources: [file] });
    assert.equal(exitCode(report, FAIL), 2);
    assert.ok(report.diagnostics.some(({ code: said }) => /INTERRUPTED/.test(said)));
    assert.ok(report.sources[0]?.items !== undefined && report.sources[0].items >= 3);
  });

  it('that was interrupted before anything was known says so', async () => {
    const ended = AbortSignal.abort();
    const report = await onServer([], () => audit(bundle, { live: {}, signal: ended }));
    assert.deepEqual(
      report.diagnostics.map(({ code, location }) => ({ code, location })),
      [{ code: 'INTERRUPTED', location: 'live' }],
    );
    assert.equal(exitCode(report, FAIL), 2);
  });
});

function hasErrors(report: Report): boolean {
  return report.diagnostics.some(({ severity }) => severity === 'error');
}

/** The example world has keys that can not be described, whatever else goes well. */
function hasErrorsAnyway({ diagnostics }: Report): boolean {
  return diagnostics.some(({ code }) => code === 'ITEM_UNREAD' || code === 'LISTING_INCOMPLETE');
}

/** What the library collects for one control, as text. */
async function read(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of collection(bundle, { live: {}, controls: ['Redshift.7'] })) chunks.push(chunk);
  return gunzipSync(Buffer.concat(chunks)).toString();
}
