import {
  ListRegionsCommand,
  type ListRegionsCommandInput,
  type ListRegionsCommandOutput,
} from '@aws-sdk/client-account';
import {
  BatchGetAggregateResourceConfigCommand,
  type BatchGetAggregateResourceConfigCommandInput,
  type BatchGetAggregateResourceConfigCommandOutput,
  BatchGetResourceConfigCommand,
  type BatchGetResourceConfigCommandInput,
  type BatchGetResourceConfigCommandOutput,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  type DescribeConfigurationAggregatorSourcesStatusCommandInput,
  type DescribeConfigurationAggregatorSourcesStatusCommandOutput,
  DescribeConfigurationRecorderStatusCommand,
  type DescribeConfigurationRecorderStatusCommandInput,
  type DescribeConfigurationRecorderStatusCommandOutput,
  DescribeConfigurationRecordersCommand,
  type DescribeConfigurationRecordersCommandInput,
  type DescribeConfigurationRecordersCommandOutput,
  GetAggregateDiscoveredResourceCountsCommand,
  type GetAggregateDiscoveredResourceCountsCommandInput,
  type GetAggregateDiscoveredResourceCountsCommandOutput,
  GetDiscoveredResourceCountsCommand,
  type GetDiscoveredResourceCountsCommandInput,
  type GetDiscoveredResourceCountsCommandOutput,
  GetResourceConfigHistoryCommand,
  type GetResourceConfigHistoryCommandInput,
  type GetResourceConfigHistoryCommandOutput,
  ListAggregateDiscoveredResourcesCommand,
  type ListAggregateDiscoveredResourcesCommandInput,
  type ListAggregateDiscoveredResourcesCommandOutput,
  ListDiscoveredResourcesCommand,
  type ListDiscoveredResourcesCommandInput,
  type ListDiscoveredResourcesCommandOutput,
  SelectAggregateResourceConfigCommand,
  type SelectAggregateResourceConfigCommandInput,
  type SelectAggregateResourceConfigCommandOutput,
  SelectResourceConfigCommand,
  type SelectResourceConfigCommandInput,
  type SelectResourceConfigCommandOutput,
} from '@aws-sdk/client-config-service';
import {
  DescribeGlobalReplicationGroupsCommand,
  type DescribeGlobalReplicationGroupsCommandInput,
  type DescribeGlobalReplicationGroupsCommandOutput,
  DescribeReplicationGroupsCommand,
  type DescribeReplicationGroupsCommandInput,
  type DescribeReplicationGroupsCommandOutput,
  DescribeServerlessCachesCommand,
  type DescribeServerlessCachesCommandInput,
  type DescribeServerlessCachesCommandOutput,
} from '@aws-sdk/client-elasticache';
import {
  DescribeSecurityConfigurationCommand,
  type DescribeSecurityConfigurationCommandInput,
  type DescribeSecurityConfigurationCommandOutput,
  ListSecurityConfigurationsCommand,
  type ListSecurityConfigurationsCommandInput,
  type ListSecurityConfigurationsCommandOutput,
} from '@aws-sdk/client-emr';
import { DescribeKeyCommand, type DescribeKeyCommandInput, type DescribeKeyCommandOutput } from '@aws-sdk/client-kms';
import {
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import {
  GetCallerIdentityCommand,
  type GetCallerIdentityCommandInput,
  type GetCallerIdentityCommandOutput,
} from '@aws-sdk/client-sts';
import type { ApiCallName } from './api-call-names.ts';
import type { AwsClients } from './aws-clients.ts';

export type { ApiCallName } from './api-call-names.ts';

/** What the SDK takes besides the input of a call. */
export interface SendOptions {
  abortSignal: AbortSignal;
}

/** One call of AWS's API. */
export interface ApiCall<Input, Output> {
  /** The permission that IAM wants for it; undefined for a call that needs none. */
  action: string | undefined;
  /** How many a second at most, in one account and region, unless the user says otherwise. */
  perSecond: number;
  send: (clients: AwsClients, input: Input, options: SendOptions) => Promise<Output>;
}

/** Input and output by the name of the call. */
interface CallTypes {
  BatchGetAggregateResourceConfig: [
    BatchGetAggregateResourceConfigCommandInput,
    BatchGetAggregateResourceConfigCommandOutput,
  ];
  BatchGetResourceConfig: [BatchGetResourceConfigCommandInput, BatchGetResourceConfigCommandOutput];
  DescribeConfigurationAggregatorSourcesStatus: [
    DescribeConfigurationAggregatorSourcesStatusCommandInput,
    DescribeConfigurationAggregatorSourcesStatusCommandOutput,
  ];
  DescribeConfigurationRecorderStatus: [
    DescribeConfigurationRecorderStatusCommandInput,
    DescribeConfigurationRecorderStatusCommandOutput,
  ];
  DescribeConfigurationRecorders: [
    DescribeConfigurationRecordersCommandInput,
    DescribeConfigurationRecordersCommandOutput,
  ];
  DescribeGlobalReplicationGroups: [
    DescribeGlobalReplicationGroupsCommandInput,
    DescribeGlobalReplicationGroupsCommandOutput,
  ];
  DescribeKey: [DescribeKeyCommandInput, DescribeKeyCommandOutput];
  DescribeReplicationGroups: [DescribeReplicationGroupsCommandInput, DescribeReplicationGroupsCommandOutput];
  DescribeSecurityConfiguration: [
    DescribeSecurityConfigurationCommandInput,
    DescribeSecurityConfigurationCommandOutput,
  ];
  DescribeServerlessCaches: [DescribeServerlessCachesCommandInput, DescribeServerlessCachesCommandOutput];
  GetAggregateDiscoveredResourceCounts: [
    GetAggregateDiscoveredResourceCountsCommandInput,
    GetAggregateDiscoveredResourceCountsCommandOutput,
  ];
  GetCallerIdentity: [GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput];
  GetDiscoveredResourceCounts: [GetDiscoveredResourceCountsCommandInput, GetDiscoveredResourceCountsCommandOutput];
  GetObject: [GetObjectCommandInput, GetObjectCommandOutput];
  GetResourceConfigHistory: [GetResourceConfigHistoryCommandInput, GetResourceConfigHistoryCommandOutput];
  ListAggregateDiscoveredResources: [
    ListAggregateDiscoveredResourcesCommandInput,
    ListAggregateDiscoveredResourcesCommandOutput,
  ];
  ListDiscoveredResources: [ListDiscoveredResourcesCommandInput, ListDiscoveredResourcesCommandOutput];
  ListObjectsV2: [ListObjectsV2CommandInput, ListObjectsV2CommandOutput];
  ListRegions: [ListRegionsCommandInput, ListRegionsCommandOutput];
  ListSecurityConfigurations: [ListSecurityConfigurationsCommandInput, ListSecurityConfigurationsCommandOutput];
  SelectAggregateResourceConfig: [
    SelectAggregateResourceConfigCommandInput,
    SelectAggregateResourceConfigCommandOutput,
  ];
  SelectResourceConfig: [SelectResourceConfigCommandInput, SelectResourceConfigCommandOutput];
}

/** What a call is given. */
export type CallInput<Name extends ApiCallName> = CallTypes[Name][0];

/** What a call answers. */
export type CallOutput<Name extends ApiCallName> = CallTypes[Name][1];

/**
 * Every call that kensa makes; the IAM policies in the documentation are generated from here. AWS publishes no rates:
 * these are careful, and the SDK's adaptive retry slows down further where needed.
 */
export const API_CALLS: { [Name in ApiCallName]: ApiCall<CallInput<Name>, CallOutput<Name>> } = {
  BatchGetAggregateResourceConfig: {
    action: 'config:BatchGetAggregateResourceConfig',
    perSecond: 15,
    send: ({ config }, input, options) => config.send(new BatchGetAggregateResourceConfigCommand(input), options),
  },
  BatchGetResourceConfig: {
    action: 'config:BatchGetResourceConfig',
    perSecond: 15,
    send: ({ config }, input, options) => config.send(new BatchGetResourceConfigCommand(input), options),
  },
  DescribeConfigurationAggregatorSourcesStatus: {
    action: 'config:DescribeConfigurationAggregatorSourcesStatus',
    perSecond: 10,
    send: ({ config }, input, options) =>
      config.send(new DescribeConfigurationAggregatorSourcesStatusCommand(input), options),
  },
  DescribeConfigurationRecorderStatus: {
    action: 'config:DescribeConfigurationRecorderStatus',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new DescribeConfigurationRecorderStatusCommand(input), options),
  },
  DescribeConfigurationRecorders: {
    action: 'config:DescribeConfigurationRecorders',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new DescribeConfigurationRecordersCommand(input), options),
  },
  DescribeGlobalReplicationGroups: {
    action: 'elasticache:DescribeGlobalReplicationGroups',
    perSecond: 10,
    send: ({ elasticache }, input, options) =>
      elasticache.send(new DescribeGlobalReplicationGroupsCommand(input), options),
  },
  DescribeKey: {
    action: 'kms:DescribeKey',
    perSecond: 50,
    send: ({ kms }, input, options) => kms.send(new DescribeKeyCommand(input), options),
  },
  DescribeReplicationGroups: {
    action: 'elasticache:DescribeReplicationGroups',
    perSecond: 10,
    send: ({ elasticache }, input, options) => elasticache.send(new DescribeReplicationGroupsCommand(input), options),
  },
  DescribeSecurityConfiguration: {
    action: 'elasticmapreduce:DescribeSecurityConfiguration',
    perSecond: 5,
    send: ({ emr }, input, options) => emr.send(new DescribeSecurityConfigurationCommand(input), options),
  },
  DescribeServerlessCaches: {
    action: 'elasticache:DescribeServerlessCaches',
    perSecond: 10,
    send: ({ elasticache }, input, options) => elasticache.send(new DescribeServerlessCachesCommand(input), options),
  },
  GetAggregateDiscoveredResourceCounts: {
    action: 'config:GetAggregateDiscoveredResourceCounts',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new GetAggregateDiscoveredResourceCountsCommand(input), options),
  },
  GetCallerIdentity: {
    action: undefined,
    perSecond: 10,
    send: ({ sts }, input, options) => sts.send(new GetCallerIdentityCommand(input), options),
  },
  GetDiscoveredResourceCounts: {
    action: 'config:GetDiscoveredResourceCounts',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new GetDiscoveredResourceCountsCommand(input), options),
  },
  GetObject: {
    action: 's3:GetObject',
    perSecond: 1000,
    send: ({ s3 }, input, options) => s3.send(new GetObjectCommand(input), options),
  },
  GetResourceConfigHistory: {
    action: 'config:GetResourceConfigHistory',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new GetResourceConfigHistoryCommand(input), options),
  },
  ListAggregateDiscoveredResources: {
    action: 'config:ListAggregateDiscoveredResources',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new ListAggregateDiscoveredResourcesCommand(input), options),
  },
  ListDiscoveredResources: {
    action: 'config:ListDiscoveredResources',
    perSecond: 10,
    send: ({ config }, input, options) => config.send(new ListDiscoveredResourcesCommand(input), options),
  },
  ListObjectsV2: {
    action: 's3:ListBucket',
    perSecond: 1000,
    send: ({ s3 }, input, options) => s3.send(new ListObjectsV2Command(input), options),
  },
  ListRegions: {
    action: 'account:ListRegions',
    perSecond: 5,
    send: ({ account }, input, options) => account.send(new ListRegionsCommand(input), options),
  },
  ListSecurityConfigurations: {
    action: 'elasticmapreduce:ListSecurityConfigurations',
    perSecond: 5,
    send: ({ emr }, input, options) => emr.send(new ListSecurityConfigurationsCommand(input), options),
  },
  SelectAggregateResourceConfig: {
    action: 'config:SelectAggregateResourceConfig',
    perSecond: 8,
    send: ({ config }, input, options) => config.send(new SelectAggregateResourceConfigCommand(input), options),
  },
  SelectResourceConfig: {
    action: 'config:SelectResourceConfig',
    perSecond: 8,
    send: ({ config }, input, options) => config.send(new SelectResourceConfigCommand(input), options),
  },
};
