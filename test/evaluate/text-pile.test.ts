import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createTextPile } from '../../harness/evaluate/text-pile.ts';
import { openSpillFiles } from '../../harness/spill/open-spill-files.ts';

describe('a pile of texts', () => {
  it('gives back every text, whether it is in memory or in the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 200 }),
        (texts, mostInMemory) => {
          const files = openSpillFiles();
          try {
            const pile = createTextPile(files.open, mostInMemory);
            for (const text of texts) pile.add(text);
            const read = texts.map((_, position) => pile.at(texts.length - 1 - position)).toReversed();
            assert.deepEqual(
              read,
              texts.map((text) => Buffer.from(text).toString()),
            );
            assert.equal(pile.length(), texts.length);
          } finally {
            files.close();
          }
        },
      ),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
