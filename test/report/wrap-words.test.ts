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

test('Japanese is broken between its characters, but punctuation stays where it belongs', () => {
  assert.deepEqual(wrapWords('ストレージが、暗号化されていません。', 14), [
    'ストレージが、',
    '暗号化されてい',
    'ません。',
  ]);
  assert.deepEqual(wrapWords('件数（合計）の表示', 6), ['件数', '（合', '計）の', '表示']);
  assert.deepEqual(wrapWords('AWS の KMS-Key キーは 2 件', 8), ['AWS の', 'KMS-Key', 'キーは 2', '件']);
});

test('an identifier inside of Japanese stays whole', () => {
  assert.deepEqual(wrapWords('種類はAWS::KMS::Keyです', 10), ['種類は', 'AWS::KMS::Key', 'です']);
});
