import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { broken, namedPlans, withWalk } from './fault-walk.ts';
import type { WalkPlan } from './walk-plans.ts';

/** Tests all that can go wrong with collections of some kinds. */
export function everyFault(title: string, isWanted: (plan: WalkPlan) => boolean): void {
  describe(title, () => {
    it('adds up, ends, and says nothing better, whatever fails once or for good', (test) =>
      withWalk(async ({ plans, faults }) => {
        const wanted = plans.filter(isWanted);
        const result = await faults(namedPlans(wanted) ?? wanted);
        test.diagnostic(`${result.size} of ${plans.length} plans`);
        assert.deepEqual(broken(result), {});
      }));
  });
}
