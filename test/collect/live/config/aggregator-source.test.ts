import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectFrom } from '../../../../harness/collect/live/collect-live.ts';
import { eventLines } from '../event-lines.ts';
import { DENIED, fakeAws, IRELAND, OWN } from '../fake-aws.ts';

const BUCKET = 'AWS::S3::Bucket';
const RECORDER = 'AWS::Config::ConfigurationRecorder';
const OTHER = '444455556666';
const TOKYO = 'ap-northeast-1';

type Answers = Parameters<typeof fakeAws>[0];

function item<Type extends string>(
  accountId: string,
  awsRegion: string,
  resourceType: Type,
  resourceId: string,
  configuration: object = {},
) {
  return { accountId, awsRegion, resourceType, resourceId, configuration };
}

const ITEMS = [item(OWN, IRELAND, BUCKET, 'a'), item(OTHER, IRELAND, BUCKET, 'b'), item(OTHER, TOKYO, BUCKET, 'c')];

const RECORDERS = [
  item(OTHER, IRELAND, RECORDER, 'default', { Recording: true, RecordingGroup: { AllSupported: true } }),
  item(OTHER, TOKYO, RECORDER, 'default', { Recording: 'false', RecordingGroup: { AllSupported: true } }),
];

const SOURCES = [
  [OWN, IRELAND],
  [OTHER, IRELAND],
  [OTHER, TOKYO],
].map(([SourceId, AwsRegion]) => ({
  ...(SourceId !== undefined && { SourceId }),
  ...(AwsRegion !== undefined && { AwsRegion }),
  SourceType: 'ACCOUNT' as const,
  LastUpdateStatus: 'SUCCEEDED' as const,
}));

/** Counts of buckets by account, and by region of the other account. */
function counts(byAccount: Record<string, number>, byRegion: Record<string, number>): Answers {
  return {
    GetAggregateDiscoveredResourceCounts: ({ GroupByKey }) => ({
      TotalDiscoveredResources: 0,
      GroupedResourceCounts: Object.entries(GroupByKey === 'ACCOUNT_ID' ? byAccount : byRegion).map(
        ([GroupName, ResourceCount]) => ({ GroupName, ResourceCount }),
      ),
    }),
  };
}

/** The answers to queries, for buckets and for recorders. */
function rows(...ids: string[]): Answers {
  const buckets = ITEMS.filter(({ resourceId }) => ids.includes(resourceId));
  return {
    SelectAggregateResourceConfig: ({ Expression }) => ({
      Results: (Expression?.includes(RECORDER) ? RECORDERS : buckets).map((one) => JSON.stringify(one)),
    }),
  };
}

async function linesOf(answers: Answers, expression?: string): Promise<string[]> {
  const aws = fakeAws({
    DescribeConfigurationAggregatorSourcesStatus: () => ({ AggregatedSourceStatusList: SOURCES }),
    ListAggregateDiscoveredResources: () => ({
      ResourceIdentifiers: ITEMS.map((one) => ({
        SourceAccountId: one.accountId,
        SourceRegion: one.awsRegion,
        ResourceType: one.resourceType,
        ResourceId: one.resourceId,
      })),
    }),
    BatchGetAggregateResourceConfig: ({ ResourceIdentifiers = [] }) => ({
      BaseConfigurationItems: ITEMS.filter((one) =>
        ResourceIdentifiers.some(
          ({ SourceAccountId, SourceRegion, ResourceId }) =>
            SourceAccountId === one.accountId && SourceRegion === one.awsRegion && ResourceId === one.resourceId,
        ),
      ).map((one) => ({ ...one, configuration: JSON.stringify(one.configuration) })),
    }),
    ...rows(),
    ...counts({ [OWN]: 1, [OTHER]: 2 }, { [IRELAND]: 1, [TOKYO]: 1 }),
    ...answers,
  });
  const plan = { types: [{ resourceType: BUCKET, keyPaths: [], ...(expression !== undefined && { expression }) }] };
  return eventLines(collectFrom(aws, plan, { aggregator: 'org' }, {}));
}

const got = (id: string): string => `item aws:aggregator/org batch-get-aggregate-resource-config AWS::S3::Bucket ${id}`;
const row = (id: string): string => `item aws:aggregator/org select-resource-config AWS::S3::Bucket ${id}`;
const listing = (place: string, facts: string): string => `listing ${place} AWS::S3::Bucket: ${facts}`;

const unread = (id: string, place: string): string => `unread ${place} AWS::S3::Bucket ${id}: malformed`;
const spoiled = (recordings: readonly string[], facts: string): string[] => [
  listing('111122223333/eu-west-1', `UNKNOWN, ${facts}`),
  listing('444455556666/ap-northeast-1', `${recordings[0]}, ${facts}`),
  listing('444455556666/eu-west-1', `${recordings[1]}, ${facts}`),
];

const ALL = [
  got('a'),
  got('b'),
  got('c'),
  listing('111122223333/eu-west-1', 'UNKNOWN, 1'),
  listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 1'),
  listing('444455556666/eu-west-1', 'RECORDED, 1'),
];

describe('an aggregator', () => {
  it('has a listing for every source, and knows what is recorded where a recorder is an item', async () => {
    assert.deepEqual(await linesOf({}), ALL);
  });

  it('is incomplete in the region where it counts more, and only there', async () => {
    assert.deepEqual(await linesOf(counts({ [OWN]: 1, [OTHER]: 5 }, { [IRELAND]: 1, [TOKYO]: 4 })), [
      ...ALL.slice(0, 4),
      listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 1, not_returned'),
      listing('444455556666/eu-west-1', 'RECORDED, 1'),
    ]);
  });

  it('takes the rows of a query that are as many as it counts, and else lists all', async () => {
    assert.deepEqual(await linesOf(rows('a', 'b', 'c'), 'SELECT …'), [row('a'), row('b'), row('c'), ...ALL.slice(3)]);
    assert.deepEqual(await linesOf(rows('a', 'b'), 'SELECT …'), [got('c'), row('a'), row('b'), ...ALL.slice(3)]);
  });

  it('says which sources it has not, or not lately', async () => {
    const statuses = ['SUCCEEDED', 'OUTDATED', 'FAILED'] as const;
    const answers: Answers = {
      DescribeConfigurationAggregatorSourcesStatus: () => ({
        AggregatedSourceStatusList: SOURCES.map((source, index) => ({
          ...source,
          LastUpdateStatus: statuses[index] ?? 'SUCCEEDED',
        })),
      }),
    };
    assert.deepEqual(await linesOf(answers), [
      ...ALL.slice(0, 4),
      listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 1, failed'),
      listing('444455556666/eu-west-1', 'RECORDED, 1, failed'),
    ]);
  });

  it('that does not tell its sources is complete nowhere', async () => {
    const expected = [
      ...ALL.slice(0, 3),
      listing('111122223333/eu-west-1', 'UNKNOWN, 1, denied'),
      listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 1, denied'),
      listing('444455556666/eu-west-1', 'RECORDED, 1, denied'),
    ];
    assert.deepEqual(await linesOf({ DescribeConfigurationAggregatorSourcesStatus: () => DENIED }), expected);
  });

  it('does not know what is recorded where it has only the recorder of an AWS service, or one that does not tell', async () => {
    const recorders = [
      item(OTHER, IRELAND, RECORDER, 'service', {
        Recording: true,
        RecordingScope: 'INTERNAL',
        RecordingGroup: { AllSupported: true },
      }),
      item(OTHER, TOKYO, RECORDER, 'default', { Recording: true, RecordingGroup: { AllSupported: false } }),
    ];
    const answers: Answers = {
      SelectAggregateResourceConfig: () => ({ Results: recorders.map((one) => JSON.stringify(one)) }),
    };
    assert.deepEqual(await linesOf(answers), [
      ...ALL.slice(0, 4),
      listing('444455556666/ap-northeast-1', 'UNKNOWN, 1'),
      listing('444455556666/eu-west-1', 'UNKNOWN, 1'),
    ]);
  });

  const known = ['RECORDER_STOPPED', 'RECORDED'];
  const withoutLists: [call: string, expected: string[]][] = [
    ['ListAggregateDiscoveredResources', spoiled(known, '0, malformed')],
    [
      'BatchGetAggregateResourceConfig',
      [
        ...spoiled(known, '1'),
        unread('a', '111122223333/eu-west-1'),
        unread('c', '444455556666/ap-northeast-1'),
        unread('b', '444455556666/eu-west-1'),
      ],
    ],
    ['GetAggregateDiscoveredResourceCounts', [...ALL.slice(0, 3), ...spoiled(known, '1, malformed')]],
    ['SelectAggregateResourceConfig', [...ALL.slice(0, 3), ...spoiled(['UNKNOWN', 'UNKNOWN'], '1, malformed')]],
    ['DescribeConfigurationAggregatorSourcesStatus', [...ALL.slice(0, 3), ...spoiled(known, '1, malformed')]],
  ];
  for (const [call, expected] of withoutLists) {
    it(`takes an answer to ${call} without its list for no answer`, async () =>
      assert.deepEqual(await linesOf({ [call]: () => ({}) }), expected));
  }

  it('says what a failed call was about', async () => {
    assert.deepEqual(await linesOf({ ListAggregateDiscoveredResources: () => DENIED }), [
      listing('111122223333/eu-west-1', 'UNKNOWN, 0, denied'),
      listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 0, denied'),
      listing('444455556666/eu-west-1', 'RECORDED, 0, denied'),
    ]);
    assert.deepEqual(await linesOf({ SelectAggregateResourceConfig: () => DENIED }), [
      ...ALL.slice(0, 3),
      listing('111122223333/eu-west-1', 'UNKNOWN, 1, denied'),
      listing('444455556666/ap-northeast-1', 'UNKNOWN, 1, denied'),
      listing('444455556666/eu-west-1', 'UNKNOWN, 1, denied'),
    ]);
    assert.deepEqual(await linesOf({ GetAggregateDiscoveredResourceCounts: () => DENIED }), [
      ...ALL.slice(0, 3),
      listing('111122223333/eu-west-1', 'UNKNOWN, 1, denied'),
      listing('444455556666/ap-northeast-1', 'RECORDER_STOPPED, 1, denied'),
      listing('444455556666/eu-west-1', 'RECORDED, 1, denied'),
    ]);
  });
});
