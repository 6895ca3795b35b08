import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PathStep } from '../../harness/evaluate/verdict.ts';
import { compareLocation, comparePath } from '../../harness/report/order.ts';

test('paths are ordered step by step, positions by number, a parent first', () => {
  const ordered: PathStep[][] = [
    [],
    ['a'],
    ['a', 2],
    ['a', 2, 'x'],
    ['a', 10],
    ['a', '1'],
    ['a', 'B'],
    ['a', 'b'],
    ['b'],
  ];
  assert.deepEqual(ordered.toReversed().toSorted(comparePath), ordered);
});

test('locations are ordered with their numbers as numbers', () => {
  const ordered = [
    'a2.json',
    'a10.json',
    'a10.json, item 1',
    'b.json',
    'b.json, item 2 (byte 30)',
    'b.json, item 12 (byte 4)',
  ];
  assert.deepEqual(ordered.toReversed().toSorted(compareLocation), ordered);
});

test('locations that differ only in how a number is written still have an order', () => {
  assert.deepEqual(['item 01', 'item 1'].toSorted(compareLocation), ['item 01', 'item 1']);
  assert.deepEqual(['item 1', 'item 01'].toSorted(compareLocation), ['item 01', 'item 1']);
});
