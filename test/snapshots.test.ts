import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { audit } from '../harness/audit.ts';
import type { Bundle } from '../harness/bundle/bundle.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import type { JsonObject } from '../harness/json.ts';
import { jsonReport } from '../harness/report/json-report.ts';
import { demoSnapshot } from '../snapshots/demo/demo-snapshot.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const DEMO = 'snapshots/demo.json.gz';

let bundle: Bundle;
let elsewhere: string;
before(async () => {
  bundle = await loadBundle();
  elsewhere = await mkdtemp(join(tmpdir(), 'kensa-snapshots-'));
  await mkdir(join(elsewhere, 'snapshots'));
});
after(async () => {
  process.chdir(root);
  await rm(elsewhere, { recursive: true });
});

/** The JSON report of `snapshots/demo.json.gz` in a folder; the report names the file as it was given. */
async function reportIn(folder: string): Promise<string> {
  process.chdir(folder);
  return [...jsonReport(await audit(bundle, { sources: [DEMO] }))].join('');
}

interface Snapshot {
  fileVersion: string;
  configSnapshotId: string;
  configurationItems: JsonObject[];
}

function readSnapshot(bytes: Uint8Array): Snapshot {
  return JSON.parse(gunzipSync(bytes).toString()) as Snapshot;
}

test('the demo snapshot is what its sources make', async () => {
  const committed = await readFile(join(root, DEMO));
  assert.ok(committed.equals(demoSnapshot()), 'not current: run node --import tsx snapshots/build-demo.ts');
});

test('its report is what the bundle makes of it, every time', async () => {
  const committed = await readFile(join(root, 'snapshots/demo.report.json'), 'utf8');
  assert.equal(await reportIn(root), committed, 'not current: run node --import tsx snapshots/build-demo.ts');
  assert.equal(await reportIn(root), committed);
});

test('the order of its items changes nothing', async () => {
  const snapshot = readSnapshot(demoSnapshot());
  const configurationItems = snapshot.configurationItems.toReversed();
  await writeFile(join(elsewhere, DEMO), gzipSync(JSON.stringify({ ...snapshot, configurationItems })));
  assert.equal(await reportIn(elsewhere), await reportIn(root));
});

test('it is a delivery as AWS Config makes them, of invented accounts', () => {
  const text = gunzipSync(demoSnapshot()).toString();
  const { fileVersion, configurationItems } = readSnapshot(demoSnapshot());
  const nulls = configurationItems.filter((item) =>
    JSON.stringify(item)
      .replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
      .includes('null'),
  );
  assert.deepEqual(
    {
      keys: Object.keys(readSnapshot(demoSnapshot())),
      fileVersion,
      lines: text.split('\n').length,
      nulls,
      accounts: [...new Set(text.match(/(?<![0-9a-f-])\d{12}(?!\d)/g))].toSorted(),
      regions: [...new Set(configurationItems.map(({ awsRegion }) => awsRegion))].toSorted(),
      stateIds: configurationItems.every((item) => typeof item['configurationStateId'] === 'number'),
    },
    {
      keys: ['fileVersion', 'configSnapshotId', 'configurationItems'],
      fileVersion: '1.0',
      lines: 1,
      nulls: [],
      accounts: ['111122223333', '444455556666'],
      regions: ['ap-northeast-1', 'eu-west-1', 'global', 'us-east-1'],
      stateIds: true,
    },
  );
});

test('it shows every control with every verdict that the control can reach', async () => {
  process.chdir(root);
  const { controls, findings, summary, diagnostics } = await audit(bundle, { sources: [DEMO], all: true });
  const shown = controls.map(({ id, coverage }) => {
    const verdicts: Record<string, string[]> = {};
    for (const { controlId, compliance, resource } of findings) {
      if (controlId === id) (verdicts[compliance] ??= []).push(resource.resourceName ?? resource.resourceId);
    }
    for (const names of Object.values(verdicts)) names.sort();
    return { id, coverage, ...verdicts };
  });
  const { notEvaluated } = summary;
  assert.deepEqual(
    { shown, notEvaluated, diagnostics },
    {
      shown: [],
      notEvaluated: { deleted: 1, notRecorded: 0, superseded: 1 },
      diagnostics: [],
    },
  );
});
