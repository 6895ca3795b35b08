import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { generateValidators } from '../harness/build/generate-validators.ts';

const FOLDER = 'harness/generated';

test('harness/generated is what the schemas give', async () => {
  const names = await readdir(FOLDER);
  const files = names.map((name) => join(FOLDER, name)).toSorted();
  const committed = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  // Not deepEqual: the difference of two such files tells nothing.
  assert.deepEqual(files, [...generateValidators().keys()].toSorted());
  for (const [file, text] of committed)
    assert.ok(text === generateValidators().get(file), `${file} is not current: run npm run validators`);
});
