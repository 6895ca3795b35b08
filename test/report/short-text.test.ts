import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { printable } from '../../harness/report/printable.ts';
import { shortText } from '../../harness/report/short-text.ts';

for (const [text, length, short] of [
  ['four', 4, 'four'],
  ['fives', 4, 'fiv…'],
  ['a\nb', 8, 'a\\u000ab'],
  ['a\nb', 7, 'a\\u000…'],
  ['💥💥', 4, '💥💥'],
  ['💥💥💥', 4, '💥…'],
  ['', 1, ''],
] as const) {
  test(`${JSON.stringify(text)} in ${length} is ${JSON.stringify(short)}`, () =>
    assert.equal(shortText(text, length), short));
}

test('is never too long, never half a character, and whole if it fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const short = shortText(text, length);
      assert.ok(short.length <= length);
      assert.equal(short, printable(short));
      if (printable(text).length <= length) assert.equal(short, printable(text));
    }),
  );
});
