import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildPack } from '../../harness/build/build-pack.ts';
import { opa, provideOpa } from './opa-for-tests.ts';
import { committedBundle, copyPolicies } from './pack-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('a build of the policies of the repository', () => {
  const roots: string[] = [];
  const bundles: Uint8Array[] = [];

  before(async () => {
    for (const root of [await copyPolicies(), await copyPolicies()]) {
      roots.push(root);
      bundles.push(await buildPack({ root, optimize: true }));
    }
  });

  after(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

  test('gives the same bytes wherever it runs', () => {
    assert.notEqual(roots[0], roots[1]);
    assert.deepEqual(bundles[0], bundles[1]);
  });

  test('gives the bundle that is committed', async () => {
    assert.deepEqual(Buffer.from(bundles[0] ?? []), await committedBundle());
  });

  test('gives the generated files that are committed', async () => {
    for (const path of ['capabilities.json', 'parameters.json', 'main', 'schemas']) {
      assert.deepEqual(
        await contents(join(roots[0] ?? '', 'policies', path)),
        await contents(join(repository, 'policies', path)),
      );
    }
  });

  test('without the proof gives another bundle, so that a test can show what the proof is worth', async () => {
    const bundle = await buildPack({ root: roots[1] ?? '', withProof: false, optimize: true });
    assert.notDeepEqual(bundle, bundles[1]);
    assert.ok(bundle.length < (bundles[1]?.length ?? 0));
  });
});

test('an OPA that builds no WASM gives no bundle', async () => {
  const root = await copyPolicies();
  try {
    // Does what OPA does, except that its bundle holds nothing but a manifest.
    const script = `#!/usr/bin/env bash
set -eu
[[ $1 == build ]] || exec ${JSON.stringify(opa)} "$@"
while [[ $1 != --output ]]; do shift; done
echo '{}' > "$(dirname "$2")/.manifest"
tar -C "$(dirname "$2")" -czf "$2" .manifest
`;
    await writeFile(join(root, 'opa'), script, { mode: 0o755 });
    process.env['OPA'] = join(root, 'opa');
    await assert.rejects(buildPack({ root }), {
      name: 'KensaError',
      code: 'POLICY_INVALID',
      message: 'opa build gave no policy.wasm: run ./bundle.sh, which finds the pinned OPA',
    });
  } finally {
    provideOpa();
    await rm(root, { recursive: true });
  }
});

/** A file's text under the name '', or the texts of a folder's files. */
async function contents(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return { '': await readFile(path, 'utf8') };
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(path.length), await readFile(file, 'utf8')])),
  );
}
