import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createRandom, type Random } from '../../../bench/random.ts';
import { createItemScanner } from '../../../harness/collect/scanner/item-scanner.ts';
import { ASKED } from './asked.ts';
import { damaged, randomList } from './random-list.ts';
import { expectedIn, scanList, type Found } from './reading-list.ts';

/** Where the lists are in their source: further than 32 bits count. */
const START = 2 ** 33 + 7;

const scanner = createItemScanner(ASKED);

/** Checks what is found in a list, and returns it. */
function assertFound(list: Buffer, cuts: readonly number[], expected = expectedIn(list, START)): Found[] {
  const ends = [...cuts, list.length];
  const chunks = ends.map((end, position) => list.subarray(ends[position - 1] ?? 0, end));
  const found = scanList(scanner, chunks, START);
  const last = found.at(-1);
  const compared = last !== undefined && expected.at(-1) === undefined && last.found !== 'item' && last.found !== 'end';
  const actual = compared ? [...found.slice(0, -1), undefined] : found;
  if (!isDeepStrictEqual(actual, expected))
    assert.deepEqual(actual, expected, `${list.toString('latin1')}\ncut at ${cuts.join()}`);
  return found;
}

function randomCuts(length: number, random: Random): number[] {
  return Array.from({ length: random.below(3) }, () => random.below(length + 1)).toSorted((a, b) => a - b);
}

function countItems(found: readonly Found[]): number {
  return found.filter((entry) => entry.found === 'item').length;
}

test('what JSON.parse gives is told of every plain item, and nothing of anything else: 110,000 lists', () => {
  const random = createRandom('lists');
  let items = 0;
  for (let number = 0; number < 110_000; number++) {
    const list = Buffer.from(randomList(random));
    const read = random.chance(0.6) ? damaged(list, random) : list;
    items += countItems(assertFound(read, randomCuts(read.length, random)));
  }
  assert.ok(items > 60_000, `${items} items were plain`);
});

test('where a list is cut into chunks makes no difference', () => {
  const random = createRandom('cuts');
  for (let number = 0; number < 12; number++) {
    const whole = Buffer.from(randomList(random));
    const list = number % 3 === 0 ? damaged(whole, random) : whole;
    const expected = expectedIn(list, START);
    for (let cut = 0; cut <= list.length; cut++) assertFound(list, [cut], expected);
    assertFound(
      list,
      Array.from({ length: list.length }, (_, position) => position),
      expected,
    );
  }
});
