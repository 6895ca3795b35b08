import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { watchFiles } from '../../../harness/authoring/dev/watch-files.ts';

/** Runs `body` with a folder of policies, which is gone afterwards. */
async function inFolder(body: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'kensa-watch-'));
  try {
    await mkdir(join(root, 'policies/controls/emr'), { recursive: true });
    await mkdir(join(root, 'policies/lib'), { recursive: true });
    await body(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

test('files that are written or put in place are told, and the watching ends when it is asked to', async () => {
  await inFolder(async (root) => {
    const end = new AbortController();
    const changes = watchFiles(root, ['policies/controls', 'policies/lib'], end.signal);
    assert.deepEqual(await changes.next(), { done: false, value: [] });
    const first = changes.next();
    await writeFile(join(root, 'policies/lib/tags.rego'), 'package lib.tags\n');
    assert.deepEqual(await first, { done: false, value: ['policies/lib/tags.rego'] });
    const second = changes.next();
    await writeFile(join(root, 'policies/controls/emr/new'), 'package controls.emr\n');
    await rename(join(root, 'policies/controls/emr/new'), join(root, 'policies/controls/emr/emr.rego'));
    const { value } = await second;
    assert.equal(value?.includes('policies/controls/emr/emr.rego'), true);
    const last = changes.next();
    end.abort();
    assert.deepEqual(await last, { done: true, value: undefined });
  });
});
