import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConfigProperties } from '../../../harness/bundle/property-types.ts';
import type { JsonObject, JsonValue } from '../../../harness/json.ts';
import { restoreTypes } from '../../../harness/normalize/items/restore-types.ts';

const PROPERTIES: ConfigProperties = {
  flag: 'boolean',
  count: 'integer',
  share: 'float',
  text: 'string',
  time: 'date',
  zones: { value: 'string' },
  dimension: { name: 'string', value: 'string' },
  nested: { flag: 'boolean', deeper: { count: 'integer' } },
};

describe('restoreTypes', () => {
  const restored: [JsonObject, JsonObject][] = [
    [{ flag: 'true' }, { flag: true }],
    [{ flag: 'false' }, { flag: false }],
    [{ flag: ['true', 'false', true] }, { flag: [true, false, true] }],
    [{ count: '3306' }, { count: 3306 }],
    [{ count: '3306.0' }, { count: 3306 }],
    [{ count: '-1' }, { count: -1 }],
    [{ count: '1.7E12' }, { count: 1_700_000_000_000 }],
    [{ share: '0.5' }, { share: 0.5 }],
    [{ zones: [{ value: 'a' }, { value: 'b' }] }, { zones: ['a', 'b'] }],
    [{ zones: { value: 'a' } }, { zones: 'a' }],
    [{ nested: { flag: 'true', deeper: [{ count: '1' }] } }, { nested: { flag: true, deeper: [{ count: 1 }] } }],
  ];
  for (const [content, expected] of restored) {
    it(`restores ${JSON.stringify(content)}`, () => assert.deepEqual(restoreTypes(content, PROPERTIES), expected));
  }

  const kept: JsonValue[] = ['TRUE', 'True', ' true', 'yes', '1', '', null, 0, { value: 'true' }, { flag: 'true' }];
  for (const flag of kept) {
    it(`leaves a flag ${JSON.stringify(flag)} as it is`, () => {
      assert.deepEqual(restoreTypes({ flag }, PROPERTIES), { flag });
    });
  }

  for (const count of ['', ' 1', '0x10', '01', '1.5', '1e400', 'NaN', 'Infinity', '9007199254740993', '1,000', true]) {
    it(`leaves a count ${JSON.stringify(count)} as it is`, () => {
      assert.deepEqual(restoreTypes({ count }, PROPERTIES), { count });
    });
  }

  const others: JsonObject[] = [
    { text: 'true' },
    { text: '300' },
    { time: '1700000000000' },
    { unknown: 'true', other: { value: 'a' } },
    { zones: ['a'] },
    { zones: [{ value: 'a', name: 'b' }, {}, { value: { a: 1 } }, { value: null }] },
    { dimension: { value: 'a' } },
    { nested: 'true' },
    { constructor: 'true', toString: '1' },
  ];
  for (const content of others) {
    it(`leaves ${JSON.stringify(content)} as it is`, () =>
      assert.deepEqual(restoreTypes(content, PROPERTIES), content));
  }

  it('keeps a key __proto__ as data', () => {
    const content = JSON.parse('{"__proto__":{"flag":"true"},"flag":"true"}') as JsonObject;
    assert.equal(JSON.stringify(restoreTypes(content, PROPERTIES)), '{"__proto__":{"flag":"true"},"flag":true}');
  });
});
