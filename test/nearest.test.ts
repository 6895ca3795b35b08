import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../harness/nearest.ts';

const cases: [word: string, candidate: string | undefined][] = [
  ['HIHG', 'High'],
  ['high', 'High'],
  ['lo', 'low'],
  ['medum', 'MEDIUM'],
  ['banana', undefined],
  ['', undefined],
];

for (const [word, candidate] of cases) {
  test(`'${word}' is nearest to ${candidate}`, () => {
    assert.equal(nearest(word, ['low', 'MEDIUM', 'High']), candidate);
  });
}

test('nothing is near where nothing is', () => {
  assert.equal(nearest('high', []), undefined);
});
