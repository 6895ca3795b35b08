import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { API_CALLS } from '../../harness/collect/aws/api-calls.ts';
import { faultSpread } from './fault-spread.ts';
import { broken, namedPlans, withWalk } from './fault-walk.ts';
import { FAULTS } from './faults.ts';

// `npm run test:faults` walks all that this takes samples of. A plan that fails can be tried alone, by its name in
// KENSA_FAULT_PLAN.
const DURATIONS = ['for good', 'from here on', 'once'];

describe('a collection, disturbed', () => {
  it('adds up, ends, and says nothing better, whatever fails once or for good', (test) =>
    withWalk(async ({ plans, oddities, faults }) => {
      assert.deepEqual(oddities, []);
      const calls = plans.map(({ call }) => call.name);
      assert.deepEqual([...new Set(calls)].toSorted(), [...Object.keys(API_CALLS), 'AssumeRole'].toSorted());
      const spread = faultSpread(plans);
      assert.deepEqual([...new Set(spread.map(({ fault }) => fault))].toSorted(), Object.keys(FAULTS).toSorted());
      assert.deepEqual([...new Set(spread.map(({ duration }) => duration))].toSorted(), DURATIONS);
      const result = await faults(namedPlans(plans) ?? spread);
      test.diagnostic(`${result.size} of ${plans.length} plans`);
      assert.deepEqual(broken(result), {});
    }));

  it('does so whenever it is ended', (test) =>
    withWalk(async ({ ends }) => {
      const result = await ends();
      test.diagnostic(`ended ${result.size} times`);
      assert.deepEqual(broken(result), {});
    }));
});
