import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonErrorPlace } from '../../harness/cli/json-error-place.ts';

const cases: [text: string, place: string][] = [
  ['', 'line 1, column 1'],
  ['  \n ', 'line 2, column 2'],
  ['x', 'line 1, column 1'],
  ['{', 'line 1, column 2'],
  ['{"a": 1,}', 'line 1, column 9'],
  ['{"a": 1,\n  b: 2}', 'line 2, column 3'],
  ['{"a" 1}', 'line 1, column 6'],
  ['{"a": }', 'line 1, column 7'],
  ['{"a": 1 "b": 2}', 'line 1, column 9'],
  ['{"a": [1, 2}', 'line 1, column 12'],
  ['[1, 2,]', 'line 1, column 7'],
  ['[[], {}, -1.5e+3, true, nul]', 'line 1, column 25'],
  ['"a\nb"', 'line 1, column 1'],
  ['"\\x"', 'line 1, column 1'],
  ['"\\u00e9\\n" x', 'line 1, column 12'],
  ['{"a": "\\u00g0"}', 'line 1, column 7'],
  ['{ 1: 2}', 'line 1, column 3'],
  ['[{"a": [{}]}, {"b": [[]], "c"}]', 'line 1, column 30'],
  ['01', 'line 1, column 2'],
  ['{}\r\n{}', 'line 2, column 1'],
  ['{"検査": "\u007f\u0085" \u00a0}', 'line 1, column 13'],
];

for (const [text, place] of cases) {
  test(`${JSON.stringify(text)} stops being JSON at ${place}`, () => {
    assert.throws(() => JSON.parse(text), SyntaxError);
    assert.equal(jsonErrorPlace(text), place);
  });
}

const large: [name: string, text: string, place: string][] = [
  ['lists without end', '['.repeat(200_000), 'line 1, column 200001'],
  ['objects without end', '{"a":'.repeat(200_000), 'line 1, column 1000001'],
  ['a text without end', `["${'x'.repeat(20_000_000)}`, 'line 1, column 2'],
  ['escapes without end', `["${'\\n'.repeat(1_000_000)}`, 'line 1, column 2'],
  ['a list closed once too often', `${'['.repeat(200_000)}${']'.repeat(200_001)}`, 'line 1, column 400001'],
];

for (const [name, text, place] of large) {
  test(`${name}: it stops being JSON at ${place}`, () => {
    assert.equal(jsonErrorPlace(text), place);
  });
}
