import type { AwsRequest, ServedCall } from './aws-request.ts';
import { faultApplies, type FaultName, FAULTS } from './faults.ts';
import { askedResources } from './asked-resources.ts';

/** A call that the server got, retries of the SDK among them. */
export interface CallRecord {
  name: ServedCall;
  /** Undefined for credentials that the server did not hand out. */
  accountId: string | undefined;
  awsRegion: string;
  input: AwsRequest['input'];
  /** Of this name in this account and region, from 1. */
  nth: number;
}

/** Something that goes wrong. */
export interface PlannedFault {
  /** For which calls; of several conditions all must hold. */
  on: {
    call: ServedCall;
    accountId?: string;
    awsRegion?: string;
    /** What the call asks for. */
    resourceType?: string;
    /** The first call that goes wrong, of those that meet the other conditions, from 1. */
    nth?: number;
    when?: (call: CallRecord) => boolean;
  };
  fault: FaultName;
  /** How often. A resource that is gone stays so. */
  times: number | 'for good';
}

/** A fault that strikes a call now. */
export interface Strike {
  fault: FaultName;
  /** For a fault of one resource: which, as `askedResources` names it. */
  resource?: string;
}

/** The types that the calls of services ask for without naming them. */
const SERVICE_TYPES: Partial<Record<ServedCall, string>> = {
  DescribeGlobalReplicationGroups: 'AWS::ElastiCache::GlobalReplicationGroup',
  DescribeKey: 'AWS::KMS::Key',
  DescribeReplicationGroups: 'AWS::ElastiCache::ReplicationGroup',
  DescribeSecurityConfiguration: 'AWS::EMR::SecurityConfiguration',
  DescribeServerlessCaches: 'AWS::ElastiCache::ServerlessCache',
  ListSecurityConfigurations: 'AWS::EMR::SecurityConfiguration',
};

/**
 * Says of each call in turn whether something goes wrong with it: the first fault of the plan that strikes.
 *
 * @throws Error for a fault that its call can not have.
 */
export function faultPlan(
  plan: readonly PlannedFault[],
): (request: AwsRequest, call: CallRecord) => Strike | undefined {
  for (const { on, fault } of plan) {
    if (!faultApplies(fault, on.call)) throw new Error(`${on.call} can not have the fault ${fault}`);
  }
  const states = plan.map((planned) => ({ planned, met: 0, struck: 0, resource: undefined as string | undefined }));
  return (request, call) => {
    for (const state of states) {
      const { on, fault, times } = state.planned;
      if (!meets(on, call)) continue;
      state.met += 1;
      const limit = times === 'for good' || fault === 'gone' ? Infinity : times;
      if (state.met < (on.nth ?? 1) || state.struck >= limit) continue;
      const resources = FAULTS[fault].effect === 'resource' ? askedResources(request) : [];
      state.resource ??= resources.at(-1);
      if (state.resource !== undefined && !resources.includes(state.resource)) continue;
      state.struck += 1;
      return { fault, ...(state.resource !== undefined && { resource: state.resource }) };
    }
    return undefined;
  };
}

function meets(on: PlannedFault['on'], call: CallRecord): boolean {
  return (
    on.call === call.name &&
    (on.accountId ?? call.accountId) === call.accountId &&
    (on.awsRegion ?? call.awsRegion) === call.awsRegion &&
    (on.resourceType === undefined || asksFor(call, on.resourceType)) &&
    (on.when?.(call) ?? true)
  );
}

function asksFor({ name, input }: CallRecord, resourceType: string): boolean {
  const text = JSON.stringify(input);
  return (
    SERVICE_TYPES[name] === resourceType || text.includes(`"${resourceType}"`) || text.includes(`'${resourceType}'`)
  );
}
