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
import { compareText } from '../harness/normalize/compare-text.ts';
import { streamReport } from '../harness/report/finding-list.ts';
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
  return [...jsonReport(streamReport(await audit(bundle, { sources: [DEMO] })))].join('');
}

interface Snapshot {
  fileVersion: string;
  configurationItems: { awsRegion: string; configurationStateId: unknown }[];
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
  const nulls: string[] = [];
  const snapshot = JSON.parse(text, (key: string, value: unknown) => {
    if (value === null) nulls.push(key);
    return value;
  }) as Snapshot;
  assert.deepEqual(
    {
      keys: Object.keys(snapshot),
      fileVersion: snapshot.fileVersion,
      lines: text.split('\n').length,
      nulls,
      accounts: [...new Set(text.match(/(?<![0-9a-f-])\d{12}(?!\d)/g))].toSorted(compareText),
      regions: [...new Set(snapshot.configurationItems.map(({ awsRegion }) => awsRegion))].toSorted(compareText),
      typesOfStateId: [...new Set(snapshot.configurationItems.map((item) => typeof item.configurationStateId))],
    },
    {
      keys: ['fileVersion', 'configSnapshotId', 'configurationItems'],
      fileVersion: '1.0',
      lines: 1,
      nulls: [],
      accounts: ['111122223333', '444455556666'],
      regions: ['ap-northeast-1', 'eu-west-1', 'global', 'us-east-1'],
      typesOfStateId: ['number'],
    },
  );
});

/** The controls that the demo snapshot is made for; another may find nothing in it. */
const CONTROLS = ['ElastiCache.4', 'EMR.3', 'EMR.4', 'Kensa.Neptune.1', 'Neptune.6', 'Redshift.7'];

const GRAPH_CLUSTERS = {
  COMPLIANT: ['graph-dr', 'graph-dr-1', 'graph-prod', 'graph-prod-1', 'graph-prod-2'],
  NON_COMPLIANT: ['graph-dev', 'graph-dev-1', 'graph-legacy', 'graph-legacy-1', 'graph-staging', 'graph-staging-1'],
  INSUFFICIENT_DATA: ['graph-analytics', 'graph-analytics-1', 'graph-customs', 'graph-customs-1'],
  NOT_APPLICABLE: ['depot-roster', 'orders', 'tariffs'],
};

const GRAPH_SNAPSHOTS = {
  COMPLIANT: [
    'awsbackup:job-f3d2f70f-0f58-49ff-aea6-5115eaaf4665',
    'graph-prod-before-engine-upgrade',
    'rds:graph-prod-2026-11-21-17-06',
  ],
  NON_COMPLIANT: ['graph-trial-final', 'rds:graph-dev-2026-11-21-17-11'],
  INSUFFICIENT_DATA: ['graph-customs-before-migration'],
  NOT_APPLICABLE: ['rds:orders-2026-11-21-17-03', 'tariffs-2026-10-release'],
};

test('it shows the controls that it is made for with every verdict that they can reach', async () => {
  process.chdir(root);
  const options = { controls: CONTROLS, all: true };
  const { controls, findings, summary, diagnostics } = await audit(bundle, { sources: [DEMO], ...options });
  const shown = controls.map(({ id, coverage }) => {
    const verdicts: Record<string, string[]> = {};
    for (const { controlId, compliance, resource } of findings) {
      if (controlId === id) (verdicts[compliance] ??= []).push(resource.resourceName ?? resource.resourceId);
    }
    for (const names of Object.values(verdicts)) names.sort(compareText);
    return [id, { coverage, ...verdicts }];
  });
  assert.deepEqual(
    { shown: Object.fromEntries(shown), notEvaluated: summary.notEvaluated, diagnostics },
    {
      shown: {
        'Neptune.6': { coverage: 'EVALUATED', ...GRAPH_SNAPSHOTS },
        'Kensa.Neptune.1': { coverage: 'EVALUATED', ...GRAPH_CLUSTERS },
        'ElastiCache.4': {
          coverage: 'EVALUATED',
          COMPLIANT: ['tracking-sessions'],
          NON_COMPLIANT: ['address-lookup', 'tracking-sessions-staging'],
          INSUFFICIENT_DATA: ['rate-limits'],
        },
        'Redshift.7': {
          coverage: 'EVALUATED',
          COMPLIANT: ['warehouse'],
          NON_COMPLIANT: ['finance-reports', 'warehouse-europe'],
          INSUFFICIENT_DATA: ['network-planning'],
        },
        'EMR.3': {
          coverage: 'EVALUATED',
          COMPLIANT: ['arrival-forecast', 'encrypt-everything', 'nightly-sorting-plan'],
          NON_COMPLIANT: ['kerberos', 'sandbox'],
          INSUFFICIENT_DATA: ['customs-declarations', 'depot-heatmap'],
        },
        'EMR.4': {
          coverage: 'EVALUATED',
          COMPLIANT: ['arrival-forecast', 'encrypt-everything'],
          NON_COMPLIANT: ['kerberos', 'nightly-sorting-plan', 'sandbox'],
          INSUFFICIENT_DATA: ['customs-declarations', 'depot-heatmap'],
        },
      },
      notEvaluated: { deleted: 1, notRecorded: 0, superseded: 1 },
      diagnostics: [],
    },
  );
});
