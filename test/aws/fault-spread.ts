import { callName, type WalkPlan } from './walk-plans.ts';

/**
 * Chooses few of many plans, always the same: at least one for every call, and one for every fault of every API call; of
 * those that would do, what has been chosen least so far.
 */
export function faultSpread(plans: readonly WalkPlan[]): WalkPlan[] {
  const chosen = new Set<WalkPlan>();
  const used = new Map<string, number>();

  function uses(key: string): number {
    return used.get(key) ?? 0;
  }

  function choose(candidates: readonly WalkPlan[]): void {
    const [least] = candidates.toSorted((left, right) => {
      return uses(faultOf(left)) - uses(faultOf(right)) || uses(durationOf(left)) - uses(durationOf(right));
    });
    if (least === undefined) return;
    chosen.add(least);
    for (const key of [faultOf(least), durationOf(least)]) used.set(key, uses(key) + 1);
  }

  for (const ofCall of groups(plans, ({ base, call }) => `${base.name} ${callName(call)}`)) choose(ofCall);
  for (const ofFault of groups(plans, faultOf)) if (!ofFault.some((plan) => chosen.has(plan))) choose(ofFault);
  return [...chosen];
}

function faultOf({ call, fault }: WalkPlan): string {
  return `${call.name} ${fault}`;
}

function durationOf({ call, duration }: WalkPlan): string {
  return `${call.name} ${duration}`;
}

function groups(plans: readonly WalkPlan[], keyOf: (plan: WalkPlan) => string): WalkPlan[][] {
  const byKey = new Map<string, WalkPlan[]>();
  for (const plan of plans) byKey.set(keyOf(plan), [...(byKey.get(keyOf(plan)) ?? []), plan]);
  return [...byKey.values()];
}
