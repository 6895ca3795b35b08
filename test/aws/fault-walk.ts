import type { ServedCall } from './aws-request.ts';
import { breaches, type Expected, HARMLESS_ONCE } from './walk-breaches.ts';
import { ROLE } from './walk-kinds.ts';
import { type WalkOutcome, walkOutcome } from './walk-outcome.ts';
import { callName, WALK_BASES, type WalkBase, type WalkPlan, walkPlans } from './walk-plans.ts';
import { type Lane, withLanes } from './walk-server.ts';

/** What a walk came to: by the name of each plan that was tried, what does not hold. */
export type WalkResult = Map<string, string[]>;

/** Collections that nothing disturbed, and all that can go wrong with them. */
export interface Walk {
  plans: readonly WalkPlan[];
  /** What is odd about the collections that nothing disturbed. */
  oddities: string[];
  /** Tries plans. */
  faults: (chosen: readonly WalkPlan[]) => Promise<WalkResult>;
  /** Ends collections of every kind, each time at another call. */
  ends: () => Promise<WalkResult>;
}

/** What is tried at the same time, beside what waits for answers that never come. */
const LANES = 6;
const WAITING_LANES = 16;
/** Milliseconds that a plan with such an answer waits. */
const TIMEOUT = 4000;

/** Calls without which there may be nothing to begin with. */
const FIRST_CALLS: ReadonlySet<ServedCall> = new Set(['AssumeRole', 'GetCallerIdentity', 'ListRegions']);

/** The plans that whoever runs the tests wants to see alone; undefined if that is not wanted. */
export function namedPlans(plans: readonly WalkPlan[]): WalkPlan[] | undefined {
  const name = process.env['KENSA_FAULT_PLAN'];
  return name === undefined ? undefined : plans.filter((plan) => plan.name === name);
}

/** What of a walk does not hold. */
export function broken(result: WalkResult): Record<string, string[]> {
  return Object.fromEntries([...result].filter(([, problems]) => problems.length > 0));
}

/** Collects in every way undisturbed, and gives that to `body` to compare with. */
export async function withWalk<T>(body: (walk: Walk) => Promise<T>): Promise<T> {
  return withLanes(LANES + WAITING_LANES, async (lanes) => {
    const undisturbed = new Map<WalkBase, WalkOutcome>();
    await inLanes(lanes.slice(0, LANES), WALK_BASES, async (lane, base) => {
      undisturbed.set(base, await walkOutcome(lane, base.kind, { faults: base.faults }));
    });
    return body({
      plans: WALK_BASES.flatMap((base) => plansOf(base, undisturbed)),
      oddities: WALK_BASES.flatMap((base) => oddities(base, outcomeOf(undisturbed, base))),
      async faults(chosen) {
        const found: WalkResult = new Map();
        const walk = async (lane: Lane, plan: WalkPlan): Promise<void> => {
          found.set(plan.name, await planBreaches(lane, plan, undisturbed));
        };
        const waiting = chosen.filter(({ fault }) => fault === 'timeout');
        const others = chosen.filter(({ fault }) => fault !== 'timeout');
        await Promise.all([inLanes(lanes.slice(0, LANES), others, walk), inLanes(lanes.slice(LANES), waiting, walk)]);
        return found;
      },
      async ends() {
        const found: WalkResult = new Map();
        const ends = WALK_BASES.filter(isUndisturbed).flatMap((base) =>
          outcomeOf(undisturbed, base).calls.map((_, index) => ({ base, endAt: index + 1 })),
        );
        await inLanes(lanes.slice(0, LANES), ends, async (lane, { base, endAt }) => {
          const outcome = await walkOutcome(lane, base.kind, { endAt });
          found.set(`${base.name} | ended at call ${endAt}`, breaches(outcomeOf(undisturbed, base), outcome, ENDED));
        });
        return found;
      },
    });
  });
}

const ENDED: Expected = { isHarmless: false, isDeleting: false, isRefusing: false, isEnded: true, begins: 'surely' };

function isUndisturbed({ faults }: WalkBase): boolean {
  return faults.length === 0;
}

/** What is wrong without any fault hides what a fault makes wrong. */
function oddities(base: WalkBase, { report, exitCodes, text }: WalkOutcome): string[] {
  if (report === undefined) return [`${base.name}: ${text}`];
  if (!isUndisturbed(base)) return [];
  const isWell = report.diagnostics.length === 0 && exitCodes.lenient === 0 && exitCodes.strict === 1;
  return isWell ? [] : [`${base.name}: ${JSON.stringify(report.diagnostics)}`];
}

async function planBreaches(
  lane: Lane,
  plan: WalkPlan,
  undisturbed: ReadonlyMap<WalkBase, WalkOutcome>,
): Promise<string[]> {
  const { base, call, fault, duration } = plan;
  const timeout = fault === 'timeout' ? { timeout: TIMEOUT } : {};
  const outcome = await walkOutcome(lane, base.kind, { faults: plan.faults(), ...timeout });
  const isHarmless = fault === 'emptyPage' || (duration === 'once' && HARMLESS_ONCE.has(fault));
  const isDeleting = fault === 'gone' || base.faults.some((one) => one.fault === 'gone');
  const begins = isHarmless ? 'surely' : beginningOf(plan);
  const expected = { isHarmless: false, isDeleting, isRefusing: isRefusal(plan), isEnded: false, begins } as const;
  const before = outcomeOf(undisturbed, base.beyond ?? base);
  const ofBase = isHarmless && base.beyond !== undefined;
  return [
    ...(outcome.calls.some((one) => callName(one) === callName(call)) ? [] : ['the call was not made']),
    ...breaches(before, outcome, { ...expected, isHarmless: isHarmless && !ofBase }),
    ...(ofBase ? breaches(outcomeOf(undisturbed, base), outcome, { ...expected, isHarmless }) : []),
  ];
}

/** Without its own account a collection knows nothing; without its regions it may know some. */
function beginningOf({ base, call }: WalkPlan): Expected['begins'] {
  if (call.name === 'GetCallerIdentity' && base.kind !== ROLE) return 'never';
  return FIRST_CALLS.has(call.name) ? 'perhaps' : 'surely';
}

/** A key's policy has the last word on whether another account may describe it. */
function isRefusal({ call: { name, accountId, input }, fault }: WalkPlan): boolean {
  return name === 'DescribeKey' && fault === 'accessDenied' && !String(input['KeyId']).includes(`:${accountId}:`);
}

/** Those of calls that are not made without the faults of the base, too. */
function plansOf(base: WalkBase, undisturbed: ReadonlyMap<WalkBase, WalkOutcome>): WalkPlan[] {
  const known = base.beyond === undefined ? [] : outcomeOf(undisturbed, base.beyond).calls.map(callName);
  const { calls } = outcomeOf(undisturbed, base);
  return walkPlans(
    base,
    calls.filter((call) => !known.includes(callName(call))),
  );
}

function outcomeOf(outcomes: ReadonlyMap<WalkBase, WalkOutcome>, base: WalkBase): WalkOutcome {
  const outcome = outcomes.get(base);
  if (outcome === undefined) throw new Error(`${base.name} was not collected undisturbed`);
  return outcome;
}

/** Does something with each element, in every lane with one at a time. */
async function inLanes<T>(
  lanes: readonly Lane[],
  elements: readonly T[],
  body: (lane: Lane, element: T) => Promise<void>,
): Promise<void> {
  const waiting = elements[Symbol.iterator]();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const element of waiting) await body(lane, element);
    }),
  );
}
