import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createDocumentStore } from '../../../harness/normalize/captures/document-store.ts';
import type { InputDocument, ResourceIdentity } from '../../../harness/normalize/input-document.ts';
import type { NewestCaptures } from '../../../harness/normalize/captures/newest-captures.ts';
import { addCapture, settleCaptures } from '../../../harness/normalize/captures/newest-captures.ts';
import {
  createNewestByResource,
  type NewestByResource,
} from '../../../harness/normalize/captures/newest-by-resource.ts';
import { BARE_TYPE, TYPE, type Taken, taken } from './taken-captures.ts';
import { digestResource } from '../../../harness/normalize/captures/resource-digest.ts';

function nameOf({ resourceType, resourceId }: ResourceIdentity): string {
  return `${resourceType} ${resourceId}`;
}

/** What becomes of each resource, by objects in maps. */
function expected(items: readonly Taken[]): Map<string, unknown> {
  const captures = new Map<string, NewestCaptures>();
  for (const { identity, capture } of items) {
    captures.set(nameOf(identity), addCapture(captures.get(nameOf(identity)) ?? [], capture));
  }
  return new Map(Array.from(captures, ([name, newest]) => [name, settleCaptures(newest)]));
}

function settled(resources: NewestByResource, items: readonly Taken[]): Map<string, unknown> {
  return new Map(
    items.map(({ identity }) => {
      const number = resources.find(digestResource(identity));
      return [nameOf(identity), number === undefined ? undefined : settleCaptures(resources.capturesAt(number))];
    }),
  );
}

describe('the newest captures by resource', () => {
  it('are those that maps of objects would hold, from one source or several', () => {
    fc.assert(
      fc.property(fc.array(fc.array(taken, { maxLength: 12 }), { maxLength: 4 }), (sources) => {
        const store = createDocumentStore();
        const all = createNewestByResource(store);
        for (const items of sources) {
          const own = createNewestByResource(store);
          for (const { identity, capture } of items) own.keep(digestResource(identity), 0, capture);
          all.keepAll(own);
        }
        const items = sources.flat();
        assert.deepEqual(settled(all, items), expected(items));
        assert.equal(all.size(), expected(items).size);
      }),
      { numRuns: 3000, seed: 20_261_122 },
    );
  });

  it('stay apart when there are many, whose documents fill blocks and are replaced', () => {
    const store = createDocumentStore();
    const resources = createNewestByResource(store);
    const many = Array.from({ length: 3 }, (_, round) =>
      Array.from({ length: 5000 }, (__, number): Taken => {
        const isBare = number % 5 === 0;
        const identity = {
          accountId: '111122223333',
          awsRegion: 'ap-northeast-1',
          resourceType: isBare ? BARE_TYPE : TYPE,
          resourceId: `r-${number}`,
        };
        const time = `2026-01-0${(number + round) % 3 === 0 ? 9 : round + 1}T00:00:00.000Z`;
        const configuration = { round, number, text: 'x'.repeat(number % 100) };
        const document: InputDocument = {
          ...identity,
          configuration,
          provenance: { source: 'snapshot', location: 'a.json' },
        };
        return { identity, capture: { kind: 'document', capturedAt: time, ...(!isBare && { document }) } };
      }),
    ).flat();
    for (const { identity, capture } of many) resources.keep(digestResource(identity), 0, capture);
    assert.equal(resources.size(), 5000);
    assert.deepEqual(settled(resources, many), expected(many));
  });
});
