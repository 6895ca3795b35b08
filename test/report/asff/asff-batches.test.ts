import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createAsffBatches } from '../../../harness/report/asff/asff-batches.ts';

test('what is held is handed out before it grows too large', () => {
  const batches = createAsffBatches(10);
  const out = ['a', 'b', 'a', 'c', 'b'].map((place) =>
    batches.add(place, `${place}23`).map(({ findings }) => findings),
  );
  assert.deepEqual(
    [...out, batches.rest().map(({ findings }) => findings)],
    [[], [], [['a23', 'a23'], ['b23']], [], [], [['c23'], ['b23']]],
  );
});

test('no finding is lost, comes twice or comes with those of another place, whatever is held', () => {
  const finding = fc.record({ place: fc.constantFrom('a', 'b', 'c'), length: fc.integer({ min: 0, max: 100_000 }) });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 300 }), fc.integer({ min: 1, max: 1_000_000 }), (findings, mostHeld) => {
      const texts = findings.map(({ place, length }, index) => `${place}${index} ${'x'.repeat(length)}`);
      const batches = createAsffBatches(mostHeld);
      const out = [
        ...findings.flatMap(({ place }, index) => batches.add(place, texts[index] ?? '')),
        ...batches.rest(),
      ];
      assert.deepEqual(out.flatMap((batch) => batch.findings).toSorted(), texts.toSorted());
      for (const { findings: together } of out) {
        assert.equal(new Set(together.map((text) => text[0])).size, 1);
        assert.ok(together.length <= 100);
        assert.ok(`{"Findings":[${together.join(',')}]}`.length <= 240_000);
      }
    }),
    { numRuns: 50 },
  );
});
