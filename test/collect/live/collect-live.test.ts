import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectFrom } from '../../../harness/collect/live/collect-live.ts';
import type { LiveOptions } from '../../../harness/collect/live/live-options.ts';
import type { CollectionPlan } from '../../../harness/collect/live/plan/plan-collection.ts';
import { allEvents, eventLines } from './event-lines.ts';
import { DENIED, type FakeAws, fakeAws, IRELAND, OWN } from './fake-aws.ts';

const BUCKET = 'AWS::S3::Bucket';
const CLUSTER = 'AWS::RDS::DBCluster';
const ROLE = 'AWS::IAM::Role';
const PLACE = { accountId: OWN, awsRegion: IRELAND };
const LOCATION = 'aws:111122223333/eu-west-1';

function planOf(...types: string[]): CollectionPlan {
  return { types: types.map((resourceType) => ({ resourceType, keyPaths: [] })) };
}

/** The same by an advanced query. */
function queried(resourceType: string): CollectionPlan {
  return { types: [{ resourceType, expression: 'SELECT …', keyPaths: [] }] };
}

async function fakeLines(aws: FakeAws, plan: CollectionPlan, options: LiveOptions = {}): Promise<string[]> {
  return eventLines(collectFrom(aws, plan, options, {}));
}

function item(resourceId: string, more: object = {}): object {
  return {
    accountId: OWN,
    awsRegion: IRELAND,
    resourceType: BUCKET,
    resourceId,
    configurationItemStatus: 'OK',
    configuration: '{}',
    ...more,
  };
}

/** Answers of AWS Config for buckets in one region. */
function buckets(
  ids: string[],
  items: object[],
  more: Parameters<typeof fakeAws>[0] = {},
  count: number = ids.length,
): FakeAws {
  return fakeAws({
    ListDiscoveredResources: () => ({
      resourceIdentifiers: ids.map((resourceId) => ({ resourceType: BUCKET, resourceId })),
    }),
    BatchGetResourceConfig: ({ resourceKeys }) => ({
      baseConfigurationItems: items.filter((one) =>
        resourceKeys?.some(({ resourceId }) => 'resourceId' in one && one.resourceId === resourceId),
      ),
    }),
    GetResourceConfigHistory: () => ({ configurationItems: [] }),
    GetDiscoveredResourceCounts: () => ({ resourceCounts: [{ resourceType: BUCKET, count }] }),
    ...more,
  });
}

/** Nothing is listed, and counted what the answer says. */
function counted(answer: object): FakeAws {
  return buckets([], [], { GetDiscoveredResourceCounts: () => ({ ...answer }) });
}

describe('collectFrom, of a type that is listed', () => {
  it('hands out items as JSON and a listing, with the location in front', async () => {
    const captured = new Date('2026-11-20T10:03:15.448Z');
    const aws = buckets(['a'], [item('a', { configurationItemCaptureTime: captured, resourceName: undefined })]);
    assert.deepEqual(await allEvents(collectFrom(aws, planOf(BUCKET), {}, {})), [
      { kind: 'source', location: LOCATION, shape: 'live' },
      {
        kind: 'item',
        location: LOCATION,
        shape: 'batch-get-resource-config',
        place: 'AWS::S3::Bucket a',
        item: item('a', { configurationItemCaptureTime: '2026-11-20T10:03:15.448Z' }),
      },
      {
        kind: 'listing',
        location: LOCATION,
        listing: { ...PLACE, resourceType: BUCKET, recording: 'RECORDED', listed: 1, deleted: 0 },
      },
    ]);
  });

  it('says of every other resource why it is none', async () => {
    const aws = buckets(
      ['good', 'broken', 'list', 'unrecorded', 'gone', 'strange', 'lost', 'late'],
      [
        item('good'),
        item('broken', { configuration: '{"a":' }),
        item('list', { configuration: '[]' }),
        item('unrecorded', { configurationItemStatus: 'ResourceNotRecorded' }),
        item('strange', { accountId: '444455556666' }),
      ],
      {
        GetResourceConfigHistory: ({ resourceId, nextToken }) => {
          const found = {
            gone: item('gone', { configurationItemStatus: 'ResourceDeleted', configuration: 'null' }),
            late: item('late'),
          }[String(resourceId)];
          if (found === undefined) return { configurationItems: [] };
          return nextToken === undefined
            ? { configurationItems: [], nextToken: 'next' }
            : { configurationItems: [found] };
        },
      },
    );
    const place = '111122223333/eu-west-1 AWS::S3::Bucket';
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), [
      `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket good`,
      `item ${LOCATION} get-resource-config-history AWS::S3::Bucket late`,
      `listing ${place}: RECORDED, 8, 1 deleted`,
      `unread ${place} broken: malformed`,
      `unread ${place} list: malformed`,
      `unread ${place} lost: not_returned`,
      `unread ${place} strange: malformed`,
      `unread ${place} unrecorded: not_recorded`,
    ]);
  });

  it('asks for unprocessed keys again, and not for ever', async () => {
    let asked = 0;
    const aws = buckets(['a', 'b'], [], {
      BatchGetResourceConfig: ({ resourceKeys }) => {
        asked += 1;
        const keys = resourceKeys ?? [];
        if (asked === 1) return { baseConfigurationItems: [], unprocessedResourceKeys: keys };
        return {
          baseConfigurationItems: asked === 2 ? [item('a')] : [],
          unprocessedResourceKeys: keys.filter(({ resourceId }) => resourceId === 'b'),
        };
      },
    });
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), [
      `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`,
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 2',
      'unread 111122223333/eu-west-1 AWS::S3::Bucket b: unprocessed',
    ]);
    assert.equal(asked, 4);
  });

  it('leaves out only the item that is too large', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const failure = { reason: 'oversized', code: 'OversizedConfigurationItemException', message: 'too large' } as const;
    const aws = buckets(ids, [], {
      BatchGetResourceConfig: ({ resourceKeys = [] }) =>
        resourceKeys.some(({ resourceId }) => resourceId === 'c')
          ? { failure }
          : { baseConfigurationItems: resourceKeys.map(({ resourceId }) => item(String(resourceId))) },
    });
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), [
      ...['a', 'b', 'd', 'e'].map((id) => `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket ${id}`),
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 5',
      'unread 111122223333/eu-west-1 AWS::S3::Bucket c: oversized',
    ]);
  });

  it('says what a failed call was about, and goes on', async () => {
    const place = '111122223333/eu-west-1 AWS::S3::Bucket';
    const read = `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`;
    const cases: [call: string, expected: string[]][] = [
      ['BatchGetResourceConfig', [`listing ${place}: RECORDED, 1`, `unread ${place} a: denied`]],
      ['ListDiscoveredResources', [`listing ${place}: RECORDED, 0, denied`]],
      ['GetDiscoveredResourceCounts', [read, `listing ${place}: RECORDED, 1, denied`]],
      ['DescribeConfigurationRecorders', [read, `listing ${place}: UNKNOWN, 1, denied`]],
      ['DescribeConfigurationRecorderStatus', [read, `listing ${place}: UNKNOWN, 1, denied`]],
    ];
    for (const [call, expected] of cases) {
      const aws = buckets(['a'], [item('a')], { [call]: () => DENIED });
      assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), expected, call);
    }
  });

  it('is incomplete where AWS Config counts more than it lists', async () => {
    const [, listing] = (
      await allEvents(collectFrom(buckets(['a'], [item('a')], {}, 3), planOf(BUCKET), {}, {}))
    ).slice(1);
    assert.deepEqual(listing, {
      kind: 'listing',
      location: LOCATION,
      listing: {
        ...PLACE,
        resourceType: BUCKET,
        recording: 'RECORDED',
        listed: 1,
        deleted: 0,
        incomplete: { reason: 'not_returned', message: 'AWS Config counts 3 resources, and lists 1' },
      },
    });
    assert.deepEqual(await fakeLines(buckets(['a'], [item('a')], {}, 0), planOf(BUCKET)), [
      `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`,
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 1',
    ]);
  });

  const place = '111122223333/eu-west-1 AWS::S3::Bucket';
  const read = `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`;

  const withoutLists: [call: string, expected: string[]][] = [
    ['ListDiscoveredResources', [`listing ${place}: RECORDED, 0, malformed`]],
    ['BatchGetResourceConfig', [`listing ${place}: RECORDED, 1`, `unread ${place} a: malformed`]],
    ['GetDiscoveredResourceCounts', [read, `listing ${place}: RECORDED, 1, malformed`]],
    ['DescribeConfigurationRecorders', [read, `listing ${place}: UNKNOWN, 1, malformed`]],
    ['DescribeConfigurationRecorderStatus', [read, `listing ${place}: UNKNOWN, 1, malformed`]],
  ];
  for (const [call, expected] of withoutLists) {
    it(`takes an answer to ${call} without its list for no answer`, async () =>
      assert.deepEqual(await fakeLines(buckets(['a'], [item('a')], { [call]: () => ({}) }), planOf(BUCKET)), expected));
  }

  it('takes a history without its list for no history', async () => {
    const aws = buckets(['a'], [], { GetResourceConfigHistory: () => ({}) });
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), [
      `listing ${place}: RECORDED, 1`,
      `unread ${place} a: malformed`,
    ]);
  });

  it('takes counts without a list for none only if they say so', async () => {
    assert.deepEqual(await fakeLines(counted({ totalDiscoveredResources: 0 }), planOf(BUCKET)), [
      `listing ${place}: RECORDED, 0`,
    ]);
    for (const answer of [{ totalDiscoveredResources: 5 }, { resourceCounts: [{ resourceType: BUCKET }] }]) {
      assert.deepEqual(await fakeLines(counted(answer), planOf(BUCKET)), [`listing ${place}: RECORDED, 0, malformed`]);
    }
  });

  it('is incomplete where AWS Config lists what has no id, and reads the others', async () => {
    const aws = buckets([], [item('a')], {
      ListDiscoveredResources: ({ nextToken }) =>
        nextToken === undefined
          ? { resourceIdentifiers: [{ resourceType: BUCKET }], nextToken: 'next' }
          : { resourceIdentifiers: [{ resourceType: BUCKET, resourceId: 'a' }] },
    });
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), [read, `listing ${place}: RECORDED, 1, malformed`]);
  });

  const refusal = { reason: 'failed', code: 'NoAvailableConfigurationRecorderException', message: 'none' } as const;
  const refusing = (recorders: Parameters<typeof fakeAws>[0]): FakeAws =>
    buckets([], [], { ListDiscoveredResources: () => ({ failure: refusal }), ...recorders });
  const recorders: [name: string, recorders: Parameters<typeof fakeAws>[0], facts: string][] = [
    ['none', { DescribeConfigurationRecorders: () => ({ ConfigurationRecorders: [] }) }, 'NO_RECORDER, 0'],
    [
      'none but that of an AWS service',
      {
        DescribeConfigurationRecorders: () => ({
          ConfigurationRecorders: [
            { name: 'service', recordingScope: 'INTERNAL', recordingGroup: { allSupported: true } },
          ],
        }),
      },
      'NO_RECORDER, 0',
    ],
    ['one', {}, 'RECORDED, 0, failed'],
    ['an unknown one', { DescribeConfigurationRecorders: () => ({}) }, 'UNKNOWN, 0, malformed'],
  ];
  for (const [name, answers, facts] of recorders) {
    it(`that is refused for want of a recorder, where there is ${name}: ${facts}`, async () => {
      assert.deepEqual(await fakeLines(refusing(answers), planOf(BUCKET)), [`listing ${place}: ${facts}`]);
      assert.deepEqual(await fakeLines(refusing(answers), queried(BUCKET)), [`listing ${place}: ${facts}`]);
    });
  }

  it('says where there is no recorder', async () => {
    const aws = buckets([], [], { DescribeConfigurationRecorders: () => ({ ConfigurationRecorders: [] }) });
    const expected = ['listing 111122223333/eu-west-1 AWS::S3::Bucket: NO_RECORDER, 0'];
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET)), expected);
  });
});

const rowOf = (resourceId: string, more: object = {}): string => JSON.stringify(item(resourceId, more));

function rows(results: string[], count: number): FakeAws {
  const more = { SelectResourceConfig: () => ({ Results: results }) };
  return buckets(['a', 'b', 'c'], [item('a'), item('b'), item('c')], more, count);
}

describe('collectFrom, of a type that is queried', () => {
  it('takes the rows if they are as many as AWS Config counts', async () => {
    const aws = rows([rowOf('a', { configuration: { x: 1 } }), rowOf('b', { configuration: {} })], 2);
    assert.deepEqual(await fakeLines(aws, queried(BUCKET)), [
      `item ${LOCATION} select-resource-config AWS::S3::Bucket a`,
      `item ${LOCATION} select-resource-config AWS::S3::Bucket b`,
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 2',
    ]);
  });

  const cases: [name: string, results: string[]][] = [
    ['are too few', []],
    ['can not be read', [rowOf('a'), '{"accountId":']],
    ['are of another account', [rowOf('a'), rowOf('b', { accountId: '444455556666' })]],
    ['are of another region', [rowOf('a'), rowOf('b', { awsRegion: 'us-east-1' })]],
    ['are of another type', [rowOf('a'), rowOf('b', { resourceType: ROLE })]],
  ];
  for (const [name, results] of cases) {
    it(`lists all, and asks for the rest, if rows ${name}`, async () => {
      const isRow = results.length > 0;
      assert.deepEqual(await fakeLines(rows(results, 3), queried(BUCKET)), [
        ...(isRow ? [] : [`item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`]),
        `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket b`,
        `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket c`,
        ...(isRow ? [`item ${LOCATION} select-resource-config AWS::S3::Bucket a`] : []),
        'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 3',
      ]);
    });
  }

  it('lists all where the answer has no rows, and hands out a row that comes twice as often', async () => {
    const place = '111122223333/eu-west-1 AWS::S3::Bucket';
    const got = (id: string): string => `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket ${id}`;
    const row = `item ${LOCATION} select-resource-config AWS::S3::Bucket a`;
    const aws = buckets([], [], { SelectResourceConfig: () => ({}) });
    assert.deepEqual(await fakeLines(aws, queried(BUCKET)), [`listing ${place}: RECORDED, 0`]);
    assert.deepEqual(
      aws.calls.filter((call) => call.endsWith('Resources')),
      ['eu-west-1 ListDiscoveredResources'],
    );
    assert.deepEqual(await fakeLines(rows([rowOf('a'), rowOf('a')], 3), queried(BUCKET)), [
      got('b'),
      got('c'),
      row,
      row,
      `listing ${place}: RECORDED, 3`,
    ]);
  });

  it('lists where the query is denied, and where nothing is counted it says so', async () => {
    const aws = buckets(['a'], [item('a')], { GetDiscoveredResourceCounts: () => DENIED });
    assert.deepEqual(await fakeLines(aws, queried(BUCKET)), [
      `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`,
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 1, denied',
    ]);
  });
});

function roles(readable: string[]): FakeAws {
  return fakeAws({
    ListDiscoveredResources: () => ({ resourceIdentifiers: [{ resourceType: ROLE, resourceId: 'AROA1' }] }),
    BatchGetResourceConfig: (_input, { awsRegion }) =>
      readable.includes(awsRegion)
        ? { baseConfigurationItems: [item('AROA1', { resourceType: ROLE, awsRegion: 'global' })] }
        : DENIED,
    GetDiscoveredResourceCounts: () => ({ resourceCounts: [{ resourceType: ROLE, count: 1 }] }),
  });
}

describe('collectFrom, of what belongs to no region', () => {
  const regions = [IRELAND, 'us-east-1'];

  it('counts it once, though several regions list it', async () => {
    const role = 'item aws:111122223333/global batch-get-resource-config AWS::IAM::Role AROA1';
    assert.deepEqual(await fakeLines(roles(regions), planOf(ROLE), { regions }), [
      role,
      role,
      'listing 111122223333/global AWS::IAM::Role: RECORDED, 1',
    ]);
  });

  it('has it if one region has it', async () => {
    assert.deepEqual(await fakeLines(roles(['us-east-1']), planOf(ROLE), { regions }), [
      'item aws:111122223333/global batch-get-resource-config AWS::IAM::Role AROA1',
      'listing 111122223333/global AWS::IAM::Role: RECORDED, 1',
    ]);
    assert.deepEqual(await fakeLines(roles([]), planOf(ROLE), { regions }), [
      'listing 111122223333/global AWS::IAM::Role: RECORDED, 1',
      'unread 111122223333/global AWS::IAM::Role AROA1: denied',
    ]);
  });
});

describe('collectFrom, ended', () => {
  const regions = [IRELAND, 'us-east-1'];
  const INTERRUPTED = regions.flatMap((region) =>
    [BUCKET, CLUSTER].map((type) => `listing 111122223333/${region} ${type}: UNKNOWN, 0, interrupted`),
  );

  it('tells of all that was planned, without another call', async () => {
    const controller = new AbortController();
    const aws = buckets(['a'], [item('a')], {
      GetCallerIdentity: () => {
        controller.abort();
        return { Account: OWN };
      },
    });
    const events = collectFrom(aws, planOf(BUCKET, CLUSTER), { regions }, { signal: controller.signal });
    assert.deepEqual(await eventLines(events), INTERRUPTED.toSorted());
    assert.deepEqual(aws.calls, ['eu-west-1 GetCallerIdentity']);
  });

  it('keeps what was read, and says what is missing', async () => {
    const controller = new AbortController();
    const aws = buckets(['a', 'b'], [], {
      BatchGetResourceConfig: () => {
        controller.abort();
        return {
          baseConfigurationItems: [item('a')],
          unprocessedResourceKeys: [{ resourceType: BUCKET, resourceId: 'b' }],
        };
      },
    });
    assert.deepEqual(await eventLines(collectFrom(aws, planOf(BUCKET), {}, { signal: controller.signal })), [
      `item ${LOCATION} batch-get-resource-config AWS::S3::Bucket a`,
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 2, interrupted',
      'unread 111122223333/eu-west-1 AWS::S3::Bucket b: interrupted',
    ]);
  });

  it('has nothing to tell if it never knew whose account it is', async () => {
    const controller = new AbortController();
    controller.abort();
    assert.deepEqual(
      await eventLines(collectFrom(buckets([], []), planOf(BUCKET), {}, { signal: controller.signal })),
      [],
    );
  });
});

const role = (account: string): string => `arn:aws:iam::${account}:role/auditor`;

describe('collectFrom, that can not begin', () => {
  const cases: [name: string, aws: FakeAws, options: LiveOptions, code: string, message: RegExp][] = [
    ['a role that is none', fakeAws({}), { roleArns: ['auditor'] }, 'USAGE', /^"auditor" is not the ARN of a role/],
    [
      'two roles of an account',
      fakeAws({}),
      { roleArns: [role(OWN), role(OWN)] },
      'USAGE',
      /^two roles are of account/,
    ],
    ['an aggregator in two regions', fakeAws({}), { aggregator: 'x', regions: ['a', 'b'] }, 'USAGE', /in one region/],
    ['an aggregator in all', fakeAws({}), { aggregator: 'x', regions: 'all' }, 'USAGE', /in one region/],
    ['no credentials', fakeAws({ GetCallerIdentity: () => DENIED }), {}, 'AWS_UNREACHABLE', /not allowed\. Check the/],
    [
      'no credentials to assume a role with',
      fakeAws({ GetCallerIdentity: () => DENIED }),
      { roleArns: [role(OWN)] },
      'AWS_UNREACHABLE',
      /not allowed\. Check the/,
    ],
    ['no account', fakeAws({ GetCallerIdentity: () => ({}) }), {}, 'AWS_UNREACHABLE', /returned no account/],
    ['no regions', fakeAws({}), { regions: 'all' }, 'AWS_UNREACHABLE', /not allowed\. Check the/],
    [
      'no enabled region',
      fakeAws({ ListRegions: () => ({ Regions: [] }) }),
      { regions: 'all' },
      'AWS_UNREACHABLE',
      /no region/,
    ],
  ];
  for (const [name, aws, options, code, message] of cases) {
    it(`throws ${code}: ${name}`, () =>
      assert.rejects(allEvents(collectFrom(aws, planOf(BUCKET), options, {})), { name: 'KensaError', code, message }));
  }

  it('goes on where one of several accounts does not tell its regions', async () => {
    const aws = buckets([], [], {
      ListRegions: (_input, { accountId }) =>
        accountId === OWN ? DENIED : { Regions: [{ RegionName: 'us-east-1', RegionOptStatus: 'ENABLED' }] },
    });
    const options: LiveOptions = { regions: 'all', roleArns: [role(OWN), role('444455556666')] };
    assert.deepEqual(await fakeLines(aws, planOf(BUCKET), options), [
      'listing 111122223333/eu-west-1 AWS::S3::Bucket: RECORDED, 0, denied',
      'listing 444455556666/us-east-1 AWS::S3::Bucket: RECORDED, 0',
    ]);
  });
});
