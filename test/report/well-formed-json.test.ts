import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { wellFormedJson } from '../../harness/report/well-formed-json.ts';
import { stringsIn } from './strings-in.ts';

test('half a surrogate pair becomes the text of its escape, in names too', () => {
  const value = { 'a\udc00': ['\ud83d', '💥', '\\ud83d', '\\\ud83d', '\ud83d\ud83d\udca5'] };
  assert.deepEqual(JSON.parse(wellFormedJson(value)), {
    'a\\udc00': ['\\ud83d', '💥', '\\ud83d', '\\\\ud83d', '\\ud83d💥'],
  });
});

test('everything else is as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      assert.equal(wellFormedJson(value), JSON.stringify(value));
    }),
  );
});

test('no string is left with half a surrogate pair', () => {
  const units = fc.constantFrom('\ud83d', '\udca5', '\\', 'u', 'd83d', '"', '\n', '検');
  fc.assert(
    fc.property(fc.array(units), (parts) => {
      const strings = stringsIn(JSON.parse(wellFormedJson({ [parts.join('')]: parts.join('') })));
      assert.deepEqual(
        strings.filter((text) => /\p{Cs}/u.test(text)),
        [],
      );
    }),
  );
});
