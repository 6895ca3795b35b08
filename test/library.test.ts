import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as library from '../harness/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const index = new URL('../harness/index.ts', import.meta.url);

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-library-'));
});
after(() => rm(folder, { recursive: true }));

/** Runs a script as a user of the library would, in the repository's root. */
async function run(
  name: string,
  script: string,
): Promise<Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>> {
  const file = join(folder, `${name}.mts`);
  await writeFile(file, script.replaceAll(/from 'kensa'/g, `from ${JSON.stringify(index.href)}`));
  const options = { cwd: root, encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], options);
  return { status, stdout, stderr };
}

test('importing the library does nothing', async () => {
  const outcome = await run(
    'import',
    `
      const state = () => ({
        globals: Object.getOwnPropertyNames(globalThis).sort(),
        events: process.eventNames().map(String).sort(),
        resources: process.getActiveResourcesInfo().filter((name) => !/^(FS|TTY|Pipe|MessagePort)/.test(name)).sort(),
        directory: process.cwd(),
        environment: { ...process.env },
        exitCode: process.exitCode,
      });
      const before = JSON.stringify(state());
      await import(${JSON.stringify(index.href)});
      const after = JSON.stringify(state());
      if (before !== after) console.log(before, after);
    `,
  );
  // It ends by itself, so that nothing keeps it alive.
  assert.deepEqual(outcome, { status: 0, stdout: '', stderr: '' });
});

test('the library exports what is documented, and no more', () => {
  assert.deepEqual(Object.keys(library).toSorted(), [
    'COMPLIANCES',
    'KensaError',
    'SEVERITIES',
    'audit',
    'auditStream',
    'collection',
    'configurationSchema',
    'exceptionsSchema',
    'inputDocumentSchema',
    'loadBundle',
    'ndjsonLineSchema',
    'parseExceptions',
    'reportSchema',
  ]);
  assert.deepEqual(library.COMPLIANCES, ['ERROR', 'NON_COMPLIANT', 'INSUFFICIENT_DATA', 'COMPLIANT', 'NOT_APPLICABLE']);
  assert.deepEqual(library.SEVERITIES, ['INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']);

  const source = readFileSync(index, 'utf8');
  const types = [...source.matchAll(/^export type \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  assert.deepEqual(types.map((name) => name.trim()).toSorted(), [
    'AuditOptions',
    'AuditProgress',
    'Bundle',
    'CollectionOptions',
    'CollectionSummary',
    'Compliance',
    'ComplianceCounts',
    'ControlManifest',
    'Coverage',
    'CoverageRow',
    'Diagnostic',
    'DiagnosticCode',
    'Exception',
    'ExceptionRemark',
    'ExceptionRules',
    'ExceptionScope',
    'Finding',
    'FindingException',
    'FindingList',
    'InputDocument',
    'KensaErrorCode',
    'LiveOptions',
    'LiveProgress',
    'Manifest',
    'MissingReason',
    'PathStep',
    'Progress',
    'Provenance',
    'Read',
    'Related',
    'Report',
    'ReportControl',
    'ReportException',
    'ReportStream',
    'S3Options',
    'Severity',
  ]);
});

/** The examples of a file that use the library: blocks marked as TypeScript, also those in doc comments. */
function examplesIn(text: string): string[] {
  const plain = text.replaceAll(/^ *\* ?/gm, '');
  return [...plain.matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes("from 'kensa'"));
}

const docs = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const examples: [place: string, example: string][] = [];
for (const file of ['README.md', 'harness/audit.ts', ...docs.toSorted()]) {
  const found = examplesIn(readFileSync(join(root, file), 'utf8'));
  examples.push(...found.map((example, position): [string, string] => [`${file}, example ${position + 1}`, example]));
}

test('README.md and harness/audit.ts show how to use the library', () => {
  const places = examples.map(([place]) => place);
  assert.deepEqual(
    places.filter((place) => place.endsWith('example 1') && !place.startsWith('docs/')),
    ['README.md, example 1', 'harness/audit.ts, example 1'],
  );
});

for (const [place, example] of examples) {
  test(`the example runs: ${place}`, async () => {
    const { status, stderr, stdout } = await run(place.replaceAll(/\W+/g, '-'), example);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    if (example.includes('console.log')) assert.notEqual(stdout, '');
  });
}
