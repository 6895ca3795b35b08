import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import binaryen from 'binaryen';
import { parseTar } from 'nanotar';
import type { Conformance } from '../../harness/authoring/conformance/conformance.ts';
import { generateConformance } from '../../harness/authoring/conformance/generate-conformance.ts';
import { buildPack } from '../../harness/build/build-pack.ts';
import { optimizePolicy } from '../../harness/build/optimize-policy.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { committedBundle, copyPolicies } from './pack-folder.ts';

const CONFORMANCE = fileURLToPath(new URL('../../bundle/conformance.json', import.meta.url));

/** The policies of the repository, built as authors test them. */
let root: string;
let plain: Uint8Array;
let optimized: Uint8Array;
before(async () => {
  root = await copyPolicies();
  const bundle = await buildPack({ root });
  await writeFile(join(root, 'plain.tar.gz'), bundle);
  plain = policyOf(bundle);
  optimized = policyOf(await committedBundle());
});
after(() => rm(root, { recursive: true }));

test('what is published is the optimized policy, and what authors test is not', () => {
  assert.notDeepEqual(plain, optimized);
  assert.deepEqual(optimizePolicy(plain), optimized);
});

test('both judge every case and mutant alike', async () => {
  const { revision: _published, ...published } = JSON.parse(await readFile(CONFORMANCE, 'utf8')) as Conformance;
  const bundle = await loadBundle(join(root, 'plain.tar.gz'));
  const { revision: _tested, ...tested } = await generateConformance({ root, bundle });
  assert.deepEqual(tested, published);
});

test('imports, exports and the names of functions are the same', () => {
  assert.deepEqual(outsideOf(optimized), outsideOf(plain));
});

test('the function of all entrypoints has no more than a tenth of its locals', () => {
  assert.ok(localsOfEval(optimized) * 10 < localsOfEval(plain));
});

test('another policy in between changes nothing', () => {
  const small = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  assert.deepEqual(optimizePolicy(small).subarray(0, small.length), small);
  assert.deepEqual(optimizePolicy(plain), optimized);
});

function policyOf(bundle: Uint8Array): Uint8Array {
  const entries = parseTar(new Uint8Array(gunzipSync(bundle)));
  return entries.find(({ name }) => name.endsWith('policy.wasm'))?.data ?? assert.fail('no policy.wasm');
}

function outsideOf(wasm: Uint8Array): object {
  const module = new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>);
  assert.equal(WebAssembly.Module.customSections(module, 'name').length, 1);
  return {
    imports: WebAssembly.Module.imports(module),
    exports: WebAssembly.Module.exports(module),
    names: functionNames(wasm),
  };
}

/** Where several functions have one name, Binaryen puts a number behind it. */
function functionNames(wasm: Uint8Array): string[] {
  const module = binaryen.readBinary(wasm);
  try {
    return Array.from({ length: module.getNumFunctions() }, (_, index) => {
      return binaryen.getFunctionInfo(module.getFunctionByIndex(index)).name;
    });
  } finally {
    module.dispose();
  }
}

function localsOfEval(wasm: Uint8Array): number {
  const module = binaryen.readBinary(wasm);
  try {
    const { value } = binaryen.getExportInfo(module.getExport('eval'));
    return binaryen.getFunctionInfo(module.getFunction(value)).vars.length;
  } finally {
    module.dispose();
  }
}
