import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createTar, parseTar } from 'nanotar';
import { readFileSync } from 'node:fs';
import type { ConfigPropertiesByType } from '../../harness/bundle/property-types.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { relevantTypes } from '../../harness/evaluate/evaluate-inventory.ts';
import { KensaError } from '../../harness/kensa-error.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-bundle-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Writes the built-in bundle with another `properties.json`, or without it. */
async function bundleWith(properties: string | undefined): Promise<string> {
  const entries = parseTar(new Uint8Array(gunzipSync(readFileSync('bundle/kensa.tar.gz'))))
    .filter(({ name }) => !name.endsWith('properties.json'))
    .map(({ name, data = new Uint8Array() }) => ({ name, data }));
  if (properties !== undefined) entries.push({ name: '/properties.json', data: new TextEncoder().encode(properties) });
  const file = join(folder, 'bundle.tar.gz');
  await writeFile(file, gzipSync(createTar(entries)));
  return file;
}

test('a bundle holds the properties of the types that its controls judge and join', async () => {
  const { manifest, properties } = await loadBundle();
  const all = JSON.parse(readFileSync('policies/config-properties.json', 'utf8')) as ConfigPropertiesByType;
  const types = [...relevantTypes(manifest.controls)].filter((type) => Object.hasOwn(all, type)).toSorted();
  assert(types.includes('AWS::KMS::Key') && types.includes('AWS::RDS::DBCluster'));
  assert.deepEqual(Object.keys(properties), types);
  for (const type of types) assert.deepEqual(properties[type], all[type]);
});

test('a bundle without properties, or with others than an object, is refused', async () => {
  const refused: [string | undefined, string][] = [
    [undefined, 'properties.json is not in it'],
    ['[]', 'properties.json is no object'],
    ['{', 'properties.json is not JSON'],
  ];
  for (const [properties, reason] of refused) {
    const file = await bundleWith(properties);
    await assert.rejects(
      loadBundle(file),
      (error: unknown) =>
        error instanceof KensaError && error.code === 'BUNDLE_INVALID' && error.message.includes(`${file}: the bundle can not be used: ${reason};`),
    );
  }
});
