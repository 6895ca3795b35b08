import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapWords } from '../../harness/report/wrap-words.ts';

test('lines are filled up to the width', () => {
  assert.deepEqual(wrapWords('a bb ccc dddd eeeee', 8), ['a bb ccc', 'dddd', 'eeeee']);
});

test('a word that is too long has its own line', () => {
  assert.deepEqual(wrapWords('a arn:aws:kms:key b', 5), ['a', 'arn:aws:kms:key', 'b']);
});

test('text without words is one empty line', () => {
  assert.deepEqual(wrapWords('', 5), ['']);
});
