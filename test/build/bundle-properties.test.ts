import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ConfigPropertiesByType } from '../../harness/bundle/property-types.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { relevantTypes } from '../../harness/evaluate/evaluate-inventory.ts';

test('a bundle has the properties of the types that its controls judge and join, as far as Config knows them', async () => {
  const { manifest, properties } = await loadBundle();
  const all = JSON.parse(await readFile('policies/config-properties.json', 'utf8')) as ConfigPropertiesByType;
  const types = [...relevantTypes(manifest.controls)].toSorted();
  assert(types.includes('AWS::KMS::Alias') && types.includes('AWS::RDS::DBCluster'));
  const known = types.filter((type) => Object.hasOwn(all, type));
  assert(known.length < types.length, 'AWS Config has no schema of ElastiCache');
  assert.deepEqual(properties, Object.fromEntries(known.map((type) => [type, all[type]])));
});
