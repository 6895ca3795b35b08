import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { mergeSorted } from '../../harness/report/merge-sorted.ts';

interface Entry {
  key: number;
  from: number;
}

const byKey = (a: Entry, b: Entry): number => a.key - b.key;

test('merging gives what sorting all gives, equal values in the order of their sequences', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 9 }))), (lists) => {
      const sequences = lists.map((keys, from) => keys.map((key) => ({ key, from })).toSorted(byKey));
      assert.deepEqual([...mergeSorted(sequences, byKey)], sequences.flat().toSorted(byKey));
    }),
  );
});

function* counted(reads: number[], from: number): Generator<Entry> {
  for (let key = from; ; key += 3) {
    reads.push(key);
    yield { key, from };
  }
}

test('no more is read than one value of each sequence ahead', () => {
  const reads: number[] = [];
  const merged = mergeSorted([counted(reads, 0), counted(reads, 1), counted(reads, 2)], byKey)[Symbol.iterator]();
  assert.deepEqual(
    [merged.next().value, merged.next().value],
    [
      { key: 0, from: 0 },
      { key: 1, from: 1 },
    ],
  );
  assert.deepEqual(
    reads.toSorted((a, b) => a - b),
    [0, 1, 2, 3],
  );
});
