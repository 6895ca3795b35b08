import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonValue } from '../../../harness/json.ts';
import { normalizeTime } from '../../../harness/normalize/items/normalize-time.ts';

describe('normalizeTime', () => {
  const cases: [JsonValue | undefined, string | undefined][] = [
    ['2026-02-13T04:34:23.040Z', '2026-02-13T04:34:23.040Z'],
    ['2026-02-13T04:34:23Z', '2026-02-13T04:34:23.000Z'],
    ['2026-02-13T04:34Z', '2026-02-13T04:34:00.000Z'],
    ['2026-02-13T13:34:23.040999+09:00', '2026-02-13T04:34:23.040Z'],
    ['2026-02-13T04:34:23.040+0000', '2026-02-13T04:34:23.040Z'],
    ['2026-02-13T04:34:23.040', '2026-02-13T04:34:23.040Z'],
    [1770957263.04, '2026-02-13T04:34:23.040Z'],
    [1770957263040, '2026-02-13T04:34:23.040Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['yesterday', undefined],
    ['13 Feb 2026 04:34', undefined],
    ['1770957263', undefined],
    ['2026-13-45T04:34:23Z', undefined],
    ['9999-12-31T23:59:59-01:00', undefined],
    [-1, undefined],
    [1e300, undefined],
    [true, undefined],
    [{}, undefined],
  ];
  for (const [value, expected] of cases) {
    it(`${JSON.stringify(value)} is ${expected}`, () => assert.equal(normalizeTime(value), expected));
  }
});
