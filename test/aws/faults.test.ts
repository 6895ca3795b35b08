import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiItem, baseItem } from '../fixtures/encode-item.ts';
import { KEY_IDS, OWN_ACCOUNT, TOKYO } from './example-items.ts';
import { AGGREGATOR, BUCKET, exampleWorld } from './example-world.ts';
import type { PlannedFault } from './fault-plan.ts';
import { type FaultName, FAULTS } from './faults.ts';
import { listsOf, outputOf } from './output-of.ts';
import { itemsNamed, withTime } from './recorded.ts';
import { startAwsServer } from './start-aws-server.ts';
import { withAws } from './with-aws.ts';

const REDSHIFT = 'AWS::Redshift::Cluster';
const KEYS = ['exports', 'imports'].map((resourceId) => ({ resourceType: REDSHIFT, resourceId }) as const);
const IDENTIFIERS = KEYS.map(({ resourceType, resourceId }) => {
  return {
    SourceAccountId: OWN_ACCOUNT,
    SourceRegion: TOKYO,
    ResourceType: resourceType,
    ResourceId: resourceId,
  } as const;
});
const [EXPORTS = {}, IMPORTS = {}] = itemsNamed('exports', 'imports');

function always(call: PlannedFault['on']['call'], fault: FaultName): PlannedFault[] {
  return [{ on: { call }, fault, times: 'for good' }];
}

describe('a page', () => {
  it('is empty before each real one', () =>
    withAws({ plan: always('ListSecurityConfigurations', 'emptyPage') }, async ({ tokyo }) => {
      const names = (await listsOf(tokyo, 'ListSecurityConfigurations', {})) as { Name: string }[][];
      assert.deepEqual(
        names.map((page) => page.map(({ Name }) => Name)),
        [[], ['adhoc', 'batch'], [], ['streaming']],
      );
    }));

  it('is empty once', () => {
    const plan: PlannedFault[] = [{ on: { call: 'DescribeServerlessCaches', nth: 2 }, fault: 'emptyPage', times: 1 }];
    return withAws({ plan }, async ({ tokyo }) => {
      const pages = (await listsOf(tokyo, 'DescribeServerlessCaches', {})) as object[][];
      assert.deepEqual(
        pages.map(({ length }) => length),
        [2, 0, 1],
      );
    });
  });

  it('is empty in a list of S3, folders and all', () =>
    withAws({ plan: always('ListObjectsV2', 'emptyPage') }, async ({ tokyo }) => {
      const { Contents, CommonPrefixes, IsTruncated } = outputOf(
        await tokyo.call('ListObjectsV2', { Bucket: BUCKET, Delimiter: '/' }),
      );
      assert.deepEqual(
        { Contents, CommonPrefixes, IsTruncated },
        {
          Contents: undefined,
          CommonPrefixes: undefined,
          IsTruncated: true,
        },
      );
    }));

  it('names itself as the next', () =>
    withAws({ plan: always('DescribeReplicationGroups', 'repeatedToken') }, async ({ tokyo }) => {
      const first = outputOf(await tokyo.call('DescribeReplicationGroups', {}));
      const again = outputOf(await tokyo.call('DescribeReplicationGroups', { Marker: first.Marker }));
      assert.deepEqual(again, first);
    }));
});

describe('a batch', () => {
  it('leaves a key unprocessed once', () => {
    const plan: PlannedFault[] = [{ on: { call: 'BatchGetResourceConfig' }, fault: 'unprocessedKey', times: 1 }];
    return withAws({ plan }, async ({ tokyo }) => {
      const exports = withTime(EXPORTS, baseItem);
      assert.deepEqual(outputOf(await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS })), {
        baseConfigurationItems: [exports],
        unprocessedResourceKeys: [KEYS[1]],
      });
      assert.deepEqual(outputOf(await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS })), {
        baseConfigurationItems: [exports, withTime(IMPORTS, baseItem)],
        unprocessedResourceKeys: [],
      });
    });
  });

  it('leaves the same key unprocessed for good, and no other', () =>
    withAws({ plan: always('BatchGetAggregateResourceConfig', 'unprocessedKey') }, async ({ tokyo }) => {
      const [exports, imports] = IDENTIFIERS.map(async (identifier) => {
        const asked = { ConfigurationAggregatorName: AGGREGATOR, ResourceIdentifiers: [identifier] };
        return outputOf(await tokyo.call('BatchGetAggregateResourceConfig', asked));
      });
      const both = { ConfigurationAggregatorName: AGGREGATOR, ResourceIdentifiers: IDENTIFIERS };
      assert.deepEqual(await exports, { BaseConfigurationItems: [], UnprocessedResourceIdentifiers: [IDENTIFIERS[0]] });
      assert.deepEqual(await imports, {
        BaseConfigurationItems: [withTime(IMPORTS, baseItem)],
        UnprocessedResourceIdentifiers: [],
      });
      assert.deepEqual(outputOf(await tokyo.call('BatchGetAggregateResourceConfig', both)), {
        BaseConfigurationItems: [withTime(IMPORTS, baseItem)],
        UnprocessedResourceIdentifiers: [IDENTIFIERS[0]],
      });
    }));

  it('refuses to return an oversized item, and returns the others', () =>
    withAws({ plan: always('BatchGetResourceConfig', 'oversizedItem') }, async ({ tokyo }) => {
      assert.deepEqual(await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS }), {
        failure: {
          reason: 'oversized',
          code: 'OversizedConfigurationItemException',
          message:
            'config:BatchGetResourceConfig: OversizedConfigurationItemException: The configuration item size is outside ' +
            'the allowable range.',
        },
      });
      const others = await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS.slice(0, 1) });
      assert.deepEqual(outputOf(others).baseConfigurationItems, [withTime(EXPORTS, baseItem)]);
    }));

  it('leaves a resource out without a word', () =>
    withAws({ plan: always('BatchGetResourceConfig', 'silentLoss') }, async ({ tokyo }) => {
      assert.deepEqual(outputOf(await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS })), {
        baseConfigurationItems: [withTime(EXPORTS, baseItem)],
        unprocessedResourceKeys: [],
      });
    }));

  it('returns content that is not JSON', () =>
    withAws({ plan: always('BatchGetResourceConfig', 'notJson') }, async ({ tokyo }) => {
      const { baseConfigurationItems = [] } = outputOf(
        await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS }),
      );
      assert.deepEqual(
        baseConfigurationItems.map(({ configuration }) => configuration),
        [
          '{"clusterIdentifier":"exports","enhancedVpcRouting":false,"pendingModifiedValues":{}}',
          '{"clusterIdentifier":"imports","enhancedVp',
        ],
      );
    }));

  it('has lost a resource that was deleted since, as its history says', () =>
    withAws({ plan: always('BatchGetResourceConfig', 'gone') }, async ({ tokyo }) => {
      const history = { resourceType: REDSHIFT, resourceId: 'imports' } as const;
      const before = { configurationItems: [withTime(IMPORTS, apiItem)] };
      assert.deepEqual(outputOf(await tokyo.call('GetResourceConfigHistory', history)), before);
      const { baseConfigurationItems } = outputOf(await tokyo.call('BatchGetResourceConfig', { resourceKeys: KEYS }));
      assert.deepEqual(baseConfigurationItems, [withTime(EXPORTS, baseItem)]);
      assert.deepEqual(outputOf(await tokyo.call('GetResourceConfigHistory', history)), {
        configurationItems: [
          {
            ...withTime(IMPORTS, apiItem),
            configurationItemCaptureTime: new Date('2026-03-02T04:06:06.789Z'),
            configurationItemStatus: 'ResourceDeleted',
            configuration: 'null',
            supplementaryConfiguration: {},
          },
          ...before.configurationItems,
        ],
      });
    }));
});

describe('a query', () => {
  const Expression = `SELECT resourceId WHERE resourceType = '${REDSHIFT}'`;

  it('loses a row', () =>
    withAws({ plan: always('SelectResourceConfig', 'silentLoss') }, async ({ tokyo }) => {
      assert.deepEqual(await listsOf(tokyo, 'SelectResourceConfig', { Expression }), [
        ['{"resourceId":"exports"}'],
        [],
      ]);
    }));

  it('has a row that is not JSON', () => {
    const world = { ...exampleWorld, pageSize: 5 };
    return withAws({ world, plan: always('SelectResourceConfig', 'notJson') }, async ({ tokyo }) => {
      assert.deepEqual(outputOf(await tokyo.call('SelectResourceConfig', { Expression })).Results, [
        '{"resourceId":"exports"}',
        '{"resourceId":"imports"}',
        '{"resourceId',
      ]);
    });
  });
});

describe('something deleted since it was listed', () => {
  it('is not there any more', () => {
    const calls = ['DescribeKey', 'DescribeSecurityConfiguration', 'GetObject'] as const;
    return withAws({ plan: calls.flatMap((call) => always(call, 'gone')) }, async ({ tokyo }) => {
      const results = [
        await tokyo.call('DescribeKey', { KeyId: KEY_IDS.graph }),
        await tokyo.call('DescribeSecurityConfiguration', { Name: 'batch' }),
        await tokyo.call('GetObject', {
          Bucket: BUCKET,
          Key: `AWSLogs/${OWN_ACCOUNT}/Config/ConfigWritabilityCheckFile`,
        }),
      ];
      assert.deepEqual(
        results.map((result) => ('failure' in result ? result.failure : undefined)),
        [
          {
            reason: 'failed',
            code: 'NotFoundException',
            message: `kms:DescribeKey: NotFoundException: Key '${KEY_IDS.graph}' does not exist`,
          },
          {
            reason: 'failed',
            code: 'InvalidRequestException',
            message:
              'elasticmapreduce:DescribeSecurityConfiguration: InvalidRequestException: Security configuration with name ' +
              "'batch' does not exist.",
          },
          {
            reason: 'failed',
            code: 'NoSuchKey',
            message: 's3:GetObject: NoSuchKey: The specified key does not exist.',
          },
        ],
      );
    });
  });
});

describe('a security configuration', () => {
  it('has a body that is not JSON', () =>
    withAws({ plan: always('DescribeSecurityConfiguration', 'notJson') }, async ({ tokyo }) => {
      const { SecurityConfiguration } = outputOf(await tokyo.call('DescribeSecurityConfiguration', { Name: 'batch' }));
      assert.equal(SecurityConfiguration, '{"EncryptionConf');
    }));
});

describe('a plan', () => {
  it('is for calls of an account, region and type, from one of them on, so many times', () => {
    const call = 'ListDiscoveredResources';
    const plan: PlannedFault[] = [
      { on: { call, accountId: '444455556666' }, fault: 'accessDenied', times: 'for good' },
      { on: { call, awsRegion: 'eu-west-1' }, fault: 'accessDenied', times: 'for good' },
      { on: { call, resourceType: 'AWS::KMS::Key' }, fault: 'accessDenied', times: 'for good' },
      { on: { call, when: ({ nth }) => nth === 5 }, fault: 'accessDenied', times: 'for good' },
      { on: { call, resourceType: REDSHIFT, nth: 2 }, fault: 'accessDenied', times: 1 },
    ];
    return withAws({ plan }, async ({ tokyo, server }) => {
      const struck: boolean[] = [];
      for (const resourceType of [REDSHIFT, REDSHIFT, REDSHIFT, 'AWS::KMS::Key', REDSHIFT, REDSHIFT] as const) {
        struck.push('failure' in (await tokyo.call(call, { resourceType })));
      }
      assert.deepEqual(struck, [false, true, false, true, true, false]);
      assert.deepEqual(
        server.calls.map(({ nth }) => nth),
        [1, 2, 3, 4, 5, 6],
      );
    });
  });

  it('has no fault that its call can not have', async () => {
    await assert.rejects(startAwsServer(exampleWorld, always('ListRegions', 'unprocessedKey')), {
      message: 'ListRegions can not have the fault unprocessedKey',
    });
  });

  it('has a title for every fault', () => {
    const titles = Object.values(FAULTS).map(({ title }) => title);
    assert.deepEqual(titles.length, new Set(titles).size);
  });
});
