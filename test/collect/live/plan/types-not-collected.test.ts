import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ControlManifest } from '../../../../harness/bundle/manifest.ts';
import type { CollectedTypes } from '../../../../harness/collect/collected.ts';
import { planCollection } from '../../../../harness/collect/live/plan/plan-collection.ts';
import { collectedTypes, typesNotCollected } from '../../../../harness/collect/live/plan/types-not-collected.ts';
import { relevantTypes } from '../../../../harness/evaluate/evaluate-inventory.ts';
import { bundle } from '../../../auditing.ts';

const ALIAS = 'AWS::KMS::Alias';
const CLUSTER = 'AWS::Redshift::Cluster';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';
const SNAPSHOT = 'AWS::RDS::DBClusterSnapshot';

function controlOf(id: string): ControlManifest {
  const control = bundle.manifest.controls.find((one) => one.id === id);
  assert.ok(control);
  return control;
}

function typesFor(controls: readonly ControlManifest[]): CollectedTypes {
  return collectedTypes(planCollection(controls, relevantTypes(controls), bundle.properties));
}

/** The paths of each type that a collection does not have for a control. */
function missing(id: string, collected: CollectedTypes): Record<string, string[] | 'all'> {
  const control = controlOf(id);
  const types = typesNotCollected(control, relevantTypes([control]), collected);
  return Object.fromEntries(
    Array.from(types, ([type, uses]) => [type, uses === 'all' ? uses : uses.map(({ path }) => path)]),
  );
}

describe('what a collection asked for', () => {
  it('is whole items, or the properties that a query selects', () => {
    assert.deepEqual(typesFor([controlOf('ElastiCache.4')]), {
      [GROUP]: 'all',
      [ALIAS]: ['configuration.AliasName', 'configuration.TargetKeyId'],
    });
  });

  it('is all that each of its controls reads, however many there are', () => {
    const { controls } = bundle.manifest;
    for (const control of controls) {
      for (const together of [[control], controls, ...controls.map((other) => [control, other])]) {
        assert.deepEqual(missing(control.id, typesFor(together)), {});
      }
    }
  });

  it('lacks types that only other controls need', () => {
    assert.deepEqual(missing('Redshift.7', typesFor([controlOf('EMR.3')])), { [CLUSTER]: 'all' });
    assert.deepEqual(missing('Redshift.7', {}), { [CLUSTER]: 'all' });
    assert.deepEqual(missing('Redshift.7', { [CLUSTER]: 'all' }), {});
  });

  it('lacks what only other controls read of a type', () => {
    assert.deepEqual(missing('ElastiCache.4', { [GROUP]: 'all', ...typesFor([controlOf('Kensa.Neptune.1')]) }), {
      [ALIAS]: ['configuration.AliasName'],
    });
    const some = [
      'configuration.engine',
      'configuration.kmsKeyId',
      'configuration.snapshotType',
      'configuration.status',
    ];
    assert.deepEqual(missing('Neptune.6', { [SNAPSHOT]: some }), { [SNAPSHOT]: ['configuration.storageEncrypted'] });
  });

  const uses: [name: string, read: Partial<ControlManifest['reads'][string][number]>, asked: string[], has: boolean][] =
    [
      ['a property of every item', { path: 'resourceName' }, [], true],
      ['a property', { path: 'configuration.a' }, ['configuration.a'], true],
      ['a property of a like name', { path: 'configuration.a' }, ['configuration.ab'], false],
      ['a property below', { path: 'configuration.a.b' }, ['configuration.a'], false],
      ['a list', { path: 'configuration.a', types: ['array'] }, ['configuration.a'], false],
      ['elements', { path: 'configuration.a[]' }, ['configuration.a'], false],
      ['an object on the way', { path: 'configuration', types: ['object'] }, ['configuration.a'], true],
      [
        'an object that may be absent',
        { path: 'configuration.a', types: ['object'], optional: true },
        ['configuration.a.b'],
        false,
      ],
      ['an object as a whole', { path: 'configuration', types: ['object'], whole: true }, ['configuration.a'], false],
      ['an object of which nothing was asked', { path: 'configuration', types: ['object'] }, ['tags'], false],
      ['a tag', { path: 'tags.team' }, ['tags'], true],
      ['a tag that was not asked for', { path: 'tags.team' }, ['configuration.a'], false],
    ];
  for (const [name, read, asked, has] of uses) {
    it(`${has ? 'has' : 'lacks'} ${name}`, () => {
      const one = { path: '', types: ['string'] as const, optional: false, ...read };
      const control = {
        ...controlOf('Redshift.7'),
        evidence: [],
        reads: { [CLUSTER]: [{ ...one, types: [...one.types] }] },
      };
      const types = typesNotCollected(control, new Set([CLUSTER]), { [CLUSTER]: asked });
      assert.deepEqual([...types.keys()], has ? [] : [CLUSTER]);
    });
  }
});
