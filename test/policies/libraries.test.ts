import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { opaOutput } from '../../harness/opa/run-opa.ts';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import type { PolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import { provideOpa } from '../build/opa-for-tests.ts';

provideOpa();

const libraries = (await readdir('policies/lib')).toSorted();

describe("what the libraries' tests find in OPA they find in WASM", () => {
  let wasm: PolicyInstance;
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kensa-libraries-'));
    const archive = join(folder, 'bundle.tar.gz');
    const entrypoints = libraries.flatMap((name) => ['--entrypoint', `lib/${name}_test`]);
    await opaOutput(['build', '--target', 'wasm', ...entrypoints, '--output', archive, 'policies/lib'], { cwd: '.' });
    const files = parseTar(new Uint8Array(gunzipSync(await readFile(archive))));
    const module = files.find(({ name }) => name.endsWith('policy.wasm'))?.data;
    assert.ok(module !== undefined);
    wasm = createPolicyInstance(await WebAssembly.compile(new Uint8Array(module)), {});
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of libraries) {
    test(name, async () => {
      const query = `data.lib.${name}_test`;
      const found: unknown = JSON.parse(
        await opaOutput(['eval', '--format', 'raw', '--data', 'policies/lib', query], { cwd: '.' }),
      );
      assert.deepEqual(sorted(wasm.evaluate('{}', `lib/${name}_test`)), sorted(found));
    });
  }
});

/** Sets come out of WASM in the order of their hashes. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, sorted(entry)]));
}
