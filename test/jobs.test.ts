import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { generateSnapshot, generateSnapshots } from '../bench/generate-snapshot.ts';
import { createRandom } from '../bench/random.ts';
import { audit } from '../harness/audit.ts';
import { bundle, inFolderOf, snapshotOf } from './auditing.ts';
import { damaged } from './collect/scanner/random-list.ts';
import { demoItems } from './fixtures/demo-items.ts';
import { demoIn, encodings } from './fixtures/encodings.ts';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-jobs-'));
  await generateSnapshot(join(folder, 'large.json.gz'), { items: 10_000, seed: 'jobs' });
  await generateSnapshots(join(folder, 'places'), 12, 200_000);
  // Makes the files worth a worker.
  await writeFile(join(folder, 'spaces.json'), `${' '.repeat(4 * 1024 * 1024)}${snapshotOf(demoItems)}`);
});

after(async () => {
  await rm(folder, { recursive: true });
});

async function reportOf(sources: readonly string[], jobs: number): Promise<string> {
  return JSON.stringify(await audit(bundle, { sources, all: true, jobs }));
}

test('the report is the same bytes, whatever the number of threads', async () => {
  const random = createRandom('jobs');
  const files: Record<string, string | Uint8Array> = { empty: '', 'no-json': 'hello' };
  for (const encoding of encodings) {
    const text = Buffer.from(demoIn(encoding));
    files[`${encoding.name}.json`] = text;
    files[`${encoding.name}.json.gz`] = gzipSync(text);
    files[`${encoding.name}.damaged`] = damaged(text, random);
    files[`${encoding.name}.damaged.gz`] = damaged(gzipSync(text), random);
  }
  await inFolderOf(files, async () => {
    const sources = ['*', folder];
    const expected = await reportOf(sources, 1);
    assert.notEqual(expected.indexOf('"GZIP_DAMAGED"'), -1);
    for (const jobs of [2, 4]) assert.equal(await reportOf(sources, jobs), expected);
  });
});

test('a number of threads that is none is refused', async () => {
  for (const jobs of [0, -1, 1.5, Number.NaN]) {
    await assert.rejects(audit(bundle, { sources: [folder], jobs }), {
      name: 'KensaError',
      code: 'USAGE',
      message: 'jobs must be a whole number of 1 or more',
    });
  }
});
