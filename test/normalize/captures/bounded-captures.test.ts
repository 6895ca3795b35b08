import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type BoundedCaptures, createBoundedCaptures } from '../../../harness/normalize/captures/bounded-captures.ts';
import { createDocumentStore } from '../../../harness/normalize/captures/document-store.ts';
import { digestResource } from '../../../harness/normalize/captures/resource-digest.ts';
import { settleResources } from '../../../harness/normalize/captures/settle-resources.ts';
import { compareResources } from '../../../harness/normalize/compare-resources.ts';
import { openSpillFiles } from '../../../harness/spill/open-spill-files.ts';
import { BARE_TYPE, TYPE, type Taken, taken } from './taken-captures.ts';

/** What becomes of all resources of some sources, of which one was taken back, if so many are held in memory. */
function settled(sources: readonly (readonly Taken[])[], most: number): unknown {
  const files = openSpillFiles();
  try {
    const store = createDocumentStore(files.open);
    const newCaptures = (): BoundedCaptures => createBoundedCaptures(store, files.open, most);
    const all = newCaptures();
    for (const items of sources) {
      const own = newCaptures();
      for (const { identity, capture } of items) {
        own.keep(digestResource(identity), identity.resourceType === TYPE ? 0 : 1, capture);
      }
      all.keepAll(own);
    }
    const identities = sources.flat().map(({ identity }) => identity);
    const result = settleResources(all, newCaptures(), store, identities);
    return {
      tallies: [0, 1].map((type) => result.tallyOf(type)),
      documents: [TYPE, BARE_TYPE].map((type) =>
        [...(result.documents.byType().get(type) ?? [])].toSorted(compareResources),
      ),
      contradicted: result.contradicted.toSorted(compareResources),
      summaries: result.summaries.length,
      notRecordedTypes: result.notRecordedTypes().toSorted((left, right) => left - right),
      kinds: identities.map((identity) => result.kindOf(digestResource(identity))),
    };
  } finally {
    files.close();
  }
}

describe('captures in bounded memory', () => {
  it('are the same, however few of them memory has room for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(taken, { maxLength: 12 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (sources, most) => {
          assert.deepEqual(settled(sources, most), settled(sources, 1000));
        },
      ),
      { numRuns: 1000, seed: 20_261_122 },
    );
  });
});
