import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Collected } from '../../harness/collect/collected.ts';
import { deliveredItem } from '../../harness/collection/delivered-item.ts';
import type { JsonObject, JsonValue } from '../../harness/json.ts';
import { normalizeItem } from '../../harness/normalize/items/normalize-item.ts';
import type { CollectedItem } from '../../harness/normalize/items/normalized-item.ts';
import { bundle } from '../auditing.ts';
import { collectBytes } from '../collect/collecting.ts';
import { baseItem } from '../fixtures/encode-item.ts';
import { demoIn, encodings } from '../fixtures/encodings.ts';
import * as items from '../normalize/config-items.ts';
import { LOCATION } from './live-items.ts';
import { written } from './written.ts';

const context = { properties: bundle.properties };

/** What an item becomes in a file of a collection. */
function delivered(collected: CollectedItem): JsonObject | undefined {
  return deliveredItem(collected, normalizeItem(collected, context), context);
}

/** What items say, whatever they are and wherever they come from. */
function statements(events: readonly Collected[]): string[] {
  return events.flatMap((event) => (event.kind === 'item' ? [statement(event)] : [])).toSorted();
}

function statement(collected: CollectedItem): string {
  const item = normalizeItem(collected, context);
  if (item.kind === 'unusable') return JSON.stringify(item.diagnostic.message);
  const { capturedAt, stateId = null, identity, kind } = item;
  const capture = { kind, identity, capturedAt, stateId: String(stateId) };
  if (item.kind !== 'document') return inOrder(capture);
  const { provenance: _, ...content } = item.document;
  return inOrder({ ...capture, content, unreadable: item.diagnostics.map(({ message }) => message) });
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

describe('an item in the delivered spelling', () => {
  it('is spelled as AWS Config delivers it, and nothing of it is lost', () => {
    const item = {
      ...baseItem(items.redshiftCluster()),
      resourceCreationTime: '2026-03-01T00:00:00.000Z',
      configurationItemMD5Hash: 'abc',
      tags: { team: 'shop' },
      relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', relationshipName: 'Is contained in ' }],
    };
    const { relatedEvents: _, ...whole } = items.redshiftCluster();
    assert.deepEqual(
      delivered({ kind: 'item', location: LOCATION, shape: 'get-resource-config-history', place: 'item 1', item }),
      {
        ...whole,
        resourceCreationTime: '2026-03-01T00:00:00.000Z',
        configurationStateMd5Hash: 'abc',
        tags: { team: 'shop' },
        relationships: [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-1', name: 'Is contained in' }],
      },
    );
  });

  it('has the account and region of who was asked, where the item does not say them', () => {
    const { accountId: _, arn: __, awsRegion: ___, ...item } = baseItem(items.dbCluster());
    const spelled = delivered({
      kind: 'item',
      location: LOCATION,
      shape: 'batch-get-resource-config',
      place: 'item 1',
      of: { accountId: '444455556666', awsRegion: 'eu-west-1' },
      item,
    });
    assert.deepEqual(
      [spelled?.['awsAccountId'], spelled?.['awsRegion'], spelled?.['ARN']],
      ['444455556666', 'eu-west-1', undefined],
    );
  });

  for (const encoding of encodings) {
    it(`says the same as ${encoding.name}`, async () => {
      const events = (await collectBytes(demoIn(encoding))).filter(({ kind }) => kind !== 'restart');
      const { text } = await written(events);
      const again = await collectBytes(text);
      const expected = statements(events);
      assert.ok(expected.length > 10);
      assert.deepEqual(statements(again), expected);
    });
  }

  it('says the same whatever an item holds', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('true', '3306', 'null', '{}', '[]', '{"a":1}', '"{}"', '%7B%22a%22%3A1%7D', 'global'),
    );
    const value = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('a', 'Tags', 'tags', 'tagList', 'key', 'value', 'Policy', '__proto__'),
          tie('value'),
        ),
      ),
    })).value;
    const names = fc.constantFrom(
      'ARN',
      'arn',
      'accountId',
      'awsAccountId',
      'awsRegion',
      'availabilityZone',
      'configuration',
      'configurationItemCaptureTime',
      'configurationItemStatus',
      'configurationStateId',
      'relatedEvents',
      'relationships',
      'resourceId',
      'resourceName',
      'resourceType',
      'supplementaryConfiguration',
      'tags',
      'version',
    );
    const types = fc.constantFrom('AWS::KMS::Key', 'AWS::EMR::SecurityConfiguration', 'AWS::RDS::DBCluster', 'A::B::C');
    const shapes = fc.constantFrom(
      'batch-get-resource-config',
      'get-resource-config-history',
      'live',
      'select-resource-config',
    );
    await fc.assert(
      fc.asyncProperty(shapes, types, fc.dictionary(names, value), fc.boolean(), async (shape, type, item, isWhole) => {
        const identity = { accountId: '111122223333', awsRegion: 'eu-west-1', resourceId: 'r' };
        const event: Collected = {
          kind: 'item',
          location: LOCATION,
          shape,
          place: 'item 1',
          item: { resourceType: type, ...(isWhole && identity), ...item },
        };
        const before = statements([event]);
        const again = await collectBytes((await written([event])).text);
        assert.deepEqual(statements(again), before);
      }),
      { numRuns: 1500 },
    );
  });
});
