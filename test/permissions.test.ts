import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { audit, type AuditOptions } from '../harness/audit.ts';
import type { Bundle } from '../harness/bundle/bundle.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import { actionOf, type PolicyCall, SOURCE_CALLS } from '../harness/collect/aws/iam-policies.ts';
import { AGGREGATOR, BUCKET, exampleWorld, OTHER_ROLE } from './aws/example-world.ts';
import type { CallRecord, PlannedFault } from './aws/fault-plan.ts';
import { startAwsServer } from './aws/start-aws-server.ts';

const environment = { ...process.env };
let bundle: Bundle;
before(async () => {
  bundle = await loadBundle();
});
after(() => {
  process.env = environment;
});

/** The calls of whole audits, each with what goes wrong in it. */
async function callsOf(options: AuditOptions, ...plans: readonly PlannedFault[][]): Promise<CallRecord[]> {
  const calls: CallRecord[] = [];
  for (const plan of [[], ...plans]) {
    const server = await startAwsServer(exampleWorld, plan);
    process.env = { ...environment, ...server.env };
    try {
      await audit(bundle, options);
      calls.push(...server.calls);
    } finally {
      await server.close();
    }
  }
  return calls;
}

/** Distinct permissions, sorted. */
function actionsOf(calls: readonly PolicyCall[]): string[] {
  return [...new Set(calls.flatMap((call) => actionOf(call) ?? []))].toSorted();
}

/** A resource that is listed, and gone when it is asked for. */
const GONE: PlannedFault = { on: { call: 'BatchGetResourceConfig' }, fault: 'gone', times: 1 };

describe('the permissions of a run are those of docs/permissions.md, all of them and no others', () => {
  it('for a bucket', async () => {
    const calls = await callsOf({ sources: [`s3://${BUCKET}/AWSLogs/`] });
    assert.deepEqual(actionsOf(calls.map(({ name }) => name)), actionsOf(SOURCE_CALLS.bucket));
    // What the policy lets be listed is told by the prefix.
    for (const { name, input } of calls) {
      if (name === 'ListObjectsV2') assert.match(String(input['Prefix']), /^AWSLogs\//);
      else assert.match(String(input['Key']), /^AWSLogs\//);
    }
  });

  it('for an account', async () => {
    const calls = await callsOf({ live: { regions: 'all' } }, [GONE]);
    assert.deepEqual(actionsOf(calls.map(({ name }) => name)), actionsOf(SOURCE_CALLS.account));
  });

  it('for a role: of the credentials that assume it, and of the role itself', async () => {
    const calls = await callsOf({ live: { regions: 'all', roleArns: [OTHER_ROLE] } }, [GONE]);
    const by = (isOwn: boolean): PolicyCall[] =>
      calls.filter(({ accountId }) => (accountId === exampleWorld.ownAccount) === isOwn).map(({ name }) => name);
    assert.deepEqual(actionsOf(by(true)), actionsOf(SOURCE_CALLS.role));
    // The other account has no resource that names a key which is still to be described.
    const account = SOURCE_CALLS.account.filter((call) => call !== 'DescribeKey');
    assert.deepEqual(actionsOf(by(false)), actionsOf(account));
  });

  it('for an organization', async () => {
    const calls = await callsOf({ live: { aggregator: AGGREGATOR } });
    assert.deepEqual(actionsOf(calls.map(({ name }) => name)), actionsOf(SOURCE_CALLS.organization));
  });
});
