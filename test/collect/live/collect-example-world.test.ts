import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collected } from '../../../harness/collect/collected.ts';
import { collectLive, type LiveControl } from '../../../harness/collect/live/collect-live.ts';
import type { LiveOptions, LiveProgress } from '../../../harness/collect/live/live-options.ts';
import { planCollection } from '../../../harness/collect/live/plan/plan-collection.ts';
import { API_CALLS } from '../../../harness/collect/aws/api-calls.ts';
import { relevantTypes } from '../../../harness/evaluate/evaluate-inventory.ts';
import type { JsonObject } from '../../../harness/json.ts';
import { bundle } from '../../auditing.ts';
import { OTHER_ACCOUNT, OWN_ACCOUNT } from '../../aws/example-items.ts';
import { AGGREGATOR, EXAMPLE_CONTROLS, exampleWorld, OTHER_ROLE } from '../../aws/example-world.ts';
import type { CallRecord, PlannedFault } from '../../aws/fault-plan.ts';
import { startAwsServer } from '../../aws/start-aws-server.ts';
import { withEnvironment } from '../../aws/with-aws.ts';
import { allEvents, eventLines } from './event-lines.ts';

const controls = bundle.manifest.controls.filter(({ id }) => EXAMPLE_CONTROLS.includes(id));
const PLAN = planCollection(controls, relevantTypes(controls), bundle.properties);
/** Tests wait for nothing. */
const RATES = Object.fromEntries(Object.keys(API_CALLS).map((name) => [name, 1000]));
const PLANNED: ReadonlySet<unknown> = new Set(PLAN.types.map(({ resourceType }) => resourceType));

async function collected(
  options: LiveOptions,
  faults: readonly PlannedFault[] = [],
  control: LiveControl = {},
): Promise<{ events: Collected[]; calls: readonly CallRecord[] }> {
  const server = await startAwsServer(exampleWorld, faults);
  try {
    const events = await withEnvironment(server.env, () =>
      allEvents(collectLive(PLAN, { rates: RATES, timeout: 2000, ...options }, control)),
    );
    return { events, calls: server.calls };
  } finally {
    await server.close();
  }
}

function resource(...parts: unknown[]): string {
  return parts.join(' ');
}

/** The resources of which an item was handed out, or several, by what the items or those who read them say. */
function itemsOf(events: readonly Collected[]): string[] {
  const resources = events.flatMap((event) => {
    if (event.kind !== 'item') return [];
    const { accountId, awsRegion } = { ...event.item, ...event.of };
    return resource(accountId, awsRegion, event.place);
  });
  return [...new Set(resources)].toSorted();
}

/** What AWS Config has of the planned types in an account of the world; several items of a resource are its history. */
function recordedIn(accountId: string): string[] {
  const regions = Object.values(exampleWorld.accounts[accountId]?.regions ?? {});
  const items = regions.flatMap((region) => region.items ?? []).filter(({ resourceType }) => PLANNED.has(resourceType));
  const named = (item: JsonObject): string =>
    resource(accountId, item['awsRegion'], item['resourceType'], item['resourceId']);
  const deleted = new Set(
    items.filter(({ configurationItemStatus: status }) => status === 'ResourceDeleted').map(named),
  );
  return [...new Set(items.map(named))].filter((one) => !deleted.has(one));
}

/** What does not add up: every listed resource has items, is deleted, or unread, but only one of it, and has its listing. */
function imbalance(events: readonly Collected[]): string[] {
  const known = new Map<string, number>();
  const problems: string[] = [];
  const seen = new Set<string>();
  const items = new Set<string>();
  const count = (type: string, one: string): void => {
    if (seen.has(one)) problems.push(`twice: ${one}`);
    seen.add(one);
    known.set(type, (known.get(type) ?? 0) + 1);
  };
  for (const event of events) {
    if (event.kind === 'item') {
      const [one = ''] = itemsOf([event]);
      if (items.has(one)) continue;
      items.add(one);
      count(one.split(' ').slice(0, 3).join(' '), one);
    } else if (event.kind === 'unread') {
      const { accountId, awsRegion, resourceType, resourceId } = event.resource;
      const type = resource(accountId, awsRegion, resourceType);
      count(type, `${type} ${resourceId}`);
    } else if (event.kind === 'listing') {
      const { accountId, awsRegion, resourceType, listed, deleted } = event.listing;
      const type = resource(accountId, awsRegion, resourceType);
      if (listed !== (known.get(type) ?? 0) + deleted) problems.push(`${type}: ${listed} listed`);
      known.delete(type);
    }
  }
  return [...problems, ...known.keys()];
}

const MODES: [name: string, options: LiveOptions, accounts: string[]][] = [
  ['the own account', { regions: 'all' }, [OWN_ACCOUNT]],
  ['the account of a role', { regions: 'all', roleArns: [OTHER_ROLE] }, [OTHER_ACCOUNT]],
];

describe('collectLive', () => {
  for (const [name, options, accounts] of MODES) {
    it(`reads all that AWS Config has of ${name}`, async () => {
      const { events } = await collected({ ...options, describe: false });
      assert.deepEqual(itemsOf(events), accounts.flatMap(recordedIn).toSorted());
      assert.deepEqual(imbalance(events), []);
      const { events: withDescribed } = await collected(options);
      assert.deepEqual(imbalance(withDescribed), []);
      const described = new Set(itemsOf(withDescribed));
      assert.deepEqual(
        itemsOf(events).filter((one) => !described.has(one)),
        [],
      );
    });
  }

  it('reads the same through an aggregator, but for what that has not got', async () => {
    const { events } = await collected({ aggregator: AGGREGATOR, describe: false });
    const failed = `${OTHER_ACCOUNT} eu-west-1`;
    const expected = [...recordedIn(OWN_ACCOUNT), ...recordedIn(OTHER_ACCOUNT)];
    assert.deepEqual(itemsOf(events), expected.filter((one) => !one.startsWith(failed)).toSorted());
    assert.deepEqual(imbalance(events), []);
    const places = events.flatMap((event) =>
      event.kind === 'listing' ? `${event.listing.accountId} ${event.listing.awsRegion}` : [],
    );
    assert.deepEqual(
      [...new Set(places)].toSorted().map((place) => [place, places.filter((one) => one === place).length]),
      [OWN_ACCOUNT, OTHER_ACCOUNT].flatMap((account) =>
        ['ap-northeast-1', 'eu-west-1'].map((region) => [`${account} ${region}`, PLAN.types.length]),
      ),
    );
  });

  it('asks only for the types of the plan', async () => {
    const { calls } = await collected({ regions: 'all' });
    const asked = calls.flatMap(({ input }) => JSON.stringify(input).match(/AWS::\w+::\w+/g) ?? []);
    assert.deepEqual(
      [...new Set(asked)].filter((type) => !PLANNED.has(type)),
      [],
    );
  });

  it('has the described in place of, or beside, what AWS Config has', async () => {
    const { events } = await collected({ regions: 'all' });
    const lines = await eventLines(events);
    const tokyo = 'aws:111122223333/ap-northeast-1';
    const ireland = '111122223333/eu-west-1';
    assert.deepEqual(
      lines.filter((line) => /AWS::(EMR|KMS::Key|ElastiCache::ReplicationGroup)/.test(line)),
      [
        `item ${tokyo} batch-get-resource-config AWS::EMR::SecurityConfiguration batch`,
        `item ${tokyo} batch-get-resource-config AWS::EMR::SecurityConfiguration streaming`,
        `item ${tokyo} describe-key AWS::KMS::Key 3333aaaa-12ab-34cd-56ef-1234567890ab`,
        `item ${tokyo} describe-replication-groups AWS::ElastiCache::ReplicationGroup carts`,
        `item ${tokyo} describe-replication-groups AWS::ElastiCache::ReplicationGroup limits`,
        `item ${tokyo} describe-replication-groups AWS::ElastiCache::ReplicationGroup sessions`,
        `item ${tokyo} describe-security-configuration AWS::EMR::SecurityConfiguration adhoc`,
        `item ${tokyo} select-resource-config AWS::KMS::Key 1111aaaa-12ab-34cd-56ef-1234567890ab`,
        `item ${tokyo} select-resource-config AWS::KMS::Key 2222aaaa-12ab-34cd-56ef-1234567890ab`,
        `item aws:${ireland} select-resource-config AWS::KMS::Key 1111aaaa-12ab-34cd-56ef-1234567890ab`,
        'item aws:444455556666/ap-northeast-1 describe-key AWS::KMS::Key 4444aaaa-12ab-34cd-56ef-1234567890ab',
        'listing 111122223333/ap-northeast-1 AWS::EMR::SecurityConfiguration: RECORDED, 3',
        'listing 111122223333/ap-northeast-1 AWS::ElastiCache::ReplicationGroup: DESCRIBED, 3',
        'listing 111122223333/ap-northeast-1 AWS::KMS::Key: RECORDED, 3',
        `listing ${ireland} AWS::EMR::SecurityConfiguration: DESCRIBED, 0`,
        `listing ${ireland} AWS::ElastiCache::ReplicationGroup: DESCRIBED, 0`,
        `listing ${ireland} AWS::KMS::Key: RECORDER_STOPPED, 1`,
        'listing 444455556666/ap-northeast-1 AWS::KMS::Key: DESCRIBED, 1',
      ],
    );
  });

  it('names a change of the location, and only that', async () => {
    const { events } = await collected({ regions: 'all' });
    let location: string | undefined;
    for (const event of events) {
      if (event.kind === 'diagnostic') continue;
      assert.equal(event.kind === 'source', event.location !== location);
      location = event.location;
    }
  });

  it('does not begin with an aggregator that is not there', async () => {
    await assert.rejects(collected({ aggregator: 'nobody' }), {
      code: 'USAGE',
      message:
        'there is no aggregator "nobody" in ap-northeast-1 of account 111122223333. Check its name, and give its region with --regions.',
    });
  });

  it('tells how far it is', async () => {
    const told: LiveProgress[] = [];
    const { events } = await collected({ regions: 'all' }, [], { onProgress: (progress) => void told.push(progress) });
    const { resourceType, ...last } = told.at(-1) ?? {};
    assert.equal(PLANNED.has(resourceType), true);
    assert.deepEqual(last, { regionsDone: 2, regions: 2, items: itemsOf(events).length, retries: 0 });
  });
});

function faultOf(call: CallRecord['name'], fault: PlannedFault['fault'], times: PlannedFault['times']): PlannedFault[] {
  const place = { awsRegion: 'ap-northeast-1', accountId: OWN_ACCOUNT };
  const isOfType = call === 'BatchGetResourceConfig' || call === 'ListDiscoveredResources';
  return [{ on: { call, ...place, ...(isOfType && { resourceType: 'AWS::RDS::DBCluster' }) }, fault, times }];
}

describe('collectLive, disturbed', () => {
  const once: [call: CallRecord['name'], fault: PlannedFault['fault']][] = [
    ['SelectResourceConfig', 'silentLoss'],
    ['SelectResourceConfig', 'notJson'],
    ['SelectResourceConfig', 'emptyPage'],
    ['SelectResourceConfig', 'repeatedToken'],
    ['SelectResourceConfig', 'accessDenied'],
    ['BatchGetResourceConfig', 'silentLoss'],
    ['BatchGetResourceConfig', 'unprocessedKey'],
    ['BatchGetResourceConfig', 'resetInBody'],
    ['ListDiscoveredResources', 'emptyPage'],
    ['ListDiscoveredResources', 'serverError'],
  ];
  it('once, comes to the same', async () => {
    const undisturbed = itemsOf((await collected({ regions: 'all' })).events);
    for (const [call, fault] of once) {
      const { events } = await collected({ regions: 'all' }, faultOf(call, fault, 1));
      assert.deepEqual([imbalance(events), itemsOf(events)], [[], undisturbed], `${call} ${fault}`);
    }
  });

  const forGood: [call: CallRecord['name'], fault: PlannedFault['fault'], told: string][] = [
    ['SelectResourceConfig', 'accessDenied', ''],
    ['BatchGetResourceConfig', 'gone', '1 deleted'],
    ['BatchGetResourceConfig', 'unprocessedKey', ': unprocessed'],
    ['BatchGetResourceConfig', 'oversizedItem', 'DBCluster cluster-GRAPHOLD: oversized'],
    ['BatchGetResourceConfig', 'notJson', ': malformed'],
    ['BatchGetResourceConfig', 'expiredToken', ': denied'],
    ['ListDiscoveredResources', 'repeatedToken', ', malformed'],
    ['GetDiscoveredResourceCounts', 'accessDenied', ', denied'],
    ['DescribeConfigurationRecorders', 'accessDenied', ': UNKNOWN'],
    ['DescribeReplicationGroups', 'accessDenied', 'ElastiCache::ReplicationGroup: DESCRIBED, 0, denied'],
    ['ListSecurityConfigurations', 'accessDenied', 'SecurityConfiguration: RECORDED, 3, denied'],
    ['DescribeSecurityConfiguration', 'accessDenied', 'AWS::EMR::SecurityConfiguration adhoc: denied'],
  ];
  it('for good, adds up, and says so', async () => {
    for (const [call, fault, told] of forGood) {
      const { events } = await collected({ regions: 'all' }, faultOf(call, fault, 'for good'));
      const lines = await eventLines(events);
      assert.deepEqual([imbalance(events), lines.some((line) => line.includes(told))], [[], true], `${call} ${fault}`);
    }
  });

  it('says that a role can not be assumed, for every type', async () => {
    const roleArns = [`arn:aws:iam::${OTHER_ACCOUNT}:role/nobody`];
    const { events } = await collected({ regions: ['eu-west-1'], roleArns });
    const listings = events
      .flatMap((event) => (event.kind === 'listing' ? [event.listing] : []))
      .filter(({ resourceType }) => PLANNED.has(resourceType));
    assert.deepEqual(
      listings
        .map(({ resourceType, listed, incomplete }) => [resourceType, listed, incomplete?.reason])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      PLAN.types.map(({ resourceType }) => [resourceType, 0, 'denied']),
    );
  });
});
