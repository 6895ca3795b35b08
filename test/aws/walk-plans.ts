import type { ServedCall } from './aws-request.ts';
import type { CallRecord, PlannedFault } from './fault-plan.ts';
import { faultApplies, type FaultName, FAULTS } from './faults.ts';
import { HANDLERS } from './handlers.ts';
import { ACCOUNT, ORGANIZATION, ROLE, SNAPSHOTS, type WalkKind } from './walk-kinds.ts';

/** What a walk disturbs: a collection, in which something may go wrong already. */
export interface WalkBase {
  name: string;
  kind: WalkKind;
  /** Calls that are made without it, too, need not be walked again. */
  beyond?: WalkBase;
  faults: readonly PlannedFault[];
}

/** How long something goes wrong. `from here on`: with every call of the whole collection. */
export type Duration = 'for good' | 'from here on' | 'once';

/** One thing that goes wrong with one call of a collection. */
export interface WalkPlan {
  /** By which it can be run alone. */
  name: string;
  base: WalkBase;
  call: CallRecord;
  fault: FaultName;
  duration: Duration;
  /** New ones: they remember whether it has begun. */
  faults: () => PlannedFault[];
}

const SERVED = [...Object.keys(HANDLERS), 'AssumeRole', 'GetObject'] as ServedCall[];

/** What may go wrong with every call: credentials end, or the network. */
const LASTING: ReadonlySet<FaultName> = new Set(['expiredToken', 'reset']);

function undisturbed(kind: WalkKind): WalkBase {
  return { name: kind.name, kind, faults: [] };
}

const ofAccount = undisturbed(ACCOUNT);
const ofRole = undisturbed(ROLE);
const ofAggregator = undisturbed(ORGANIZATION);
const ofBucket = undisturbed(SNAPSHOTS);

function behind(
  base: WalkBase,
  call: ServedCall,
  fault: FaultName,
  times: PlannedFault['times'] = 'for good',
): WalkBase {
  const faults: PlannedFault[] = [{ on: { call }, fault, times }];
  return { name: `${base.name} with ${call} ${fault}`, kind: base.kind, beyond: base, faults };
}

/** Every way to collect; and such where a fault leads to calls that are not made without it. */
export const WALK_BASES: readonly WalkBase[] = [
  ofAccount,
  ofRole,
  ofAggregator,
  ofBucket,
  behind(ofAccount, 'BatchGetResourceConfig', 'silentLoss'),
  behind(ofAccount, 'BatchGetResourceConfig', 'gone'),
  behind(ofAccount, 'BatchGetResourceConfig', 'oversizedItem'),
  behind(ofAccount, 'BatchGetResourceConfig', 'unprocessedKey'),
  behind(ofAccount, 'SelectResourceConfig', 'silentLoss'),
  behind(ofAggregator, 'SelectAggregateResourceConfig', 'silentLoss'),
  behind(ofAggregator, 'BatchGetAggregateResourceConfig', 'unprocessedKey'),
  // Each of the three snapshots breaks off.
  behind(ofBucket, 'GetObject', 'resetInBody', 3),
];

/** All that can go wrong with the calls of a collection, one thing at a time. */
export function walkPlans(base: WalkBase, calls: readonly CallRecord[]): WalkPlan[] {
  return distinct(calls).flatMap((call) => {
    const faults = (Object.keys(FAULTS) as FaultName[]).filter((fault) => faultApplies(fault, call.name));
    return faults.flatMap((fault) =>
      durationsOf(fault).map((duration) => ({
        name: [base.name, callName(call), fault, duration].join(' | '),
        base,
        call,
        fault,
        duration,
        faults: () => [...plannedFaults(call, fault, duration), ...base.faults],
      })),
    );
  });
}

/** A call by which it is told from all others of a collection: who makes it where, and of what. */
export function callName({ name, accountId, awsRegion, input }: CallRecord): string {
  return [name, accountId, awsRegion, JSON.stringify(input)].join(' ');
}

function distinct(calls: readonly CallRecord[]): CallRecord[] {
  const byName = new Map(calls.map((call) => [callName(call), call]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, call]) => call);
}

function durationsOf(fault: FaultName): Duration[] {
  if (fault === 'gone') return ['for good'];
  return LASTING.has(fault) ? ['once', 'for good', 'from here on'] : ['once', 'for good'];
}

function plannedFaults(walked: CallRecord, fault: FaultName, duration: Duration): PlannedFault[] {
  const isWalked = (call: CallRecord): boolean => callName(call) === callName(walked);
  const { name: call, awsRegion } = walked;
  const on = { call, awsRegion, ...(walked.accountId !== undefined && { accountId: walked.accountId }) };
  if (duration === 'once') return [{ on: { ...on, when: isWalked }, fault, times: 1 }];
  const isOfOneCall = FAULTS[fault].effect === 'error' || FAULTS[fault].effect === 'wire';
  if (duration === 'for good' && isOfOneCall) return [{ on: { ...on, when: isWalked }, fault, times: 'for good' }];
  let hasBegun = false;
  const when = (one: CallRecord): boolean => (hasBegun ||= isWalked(one));
  // A part of a batch is another call, and so is the next page.
  if (duration === 'for good') return [{ on: { ...on, when }, fault, times: 'for good' }];
  return SERVED.map((each) => ({ on: { call: each, when }, fault, times: 'for good' }));
}
