import { API_CALLS, type ApiCallName } from './api-calls.ts';

/** What kensa reads from AWS, as far as it takes different permissions. */
export type SourceKind =
  /** Snapshots and history files that AWS Config delivered to S3. */
  | 'bucket'
  /** An account, with credentials of its own. */
  | 'account'
  /** An account, with a role assumed from another; the role itself needs what an account needs. */
  | 'role'
  /** All accounts of a configuration aggregator. */
  | 'organization';

/** A call that needs a permission. The SDK assumes roles by itself. */
export type PolicyCall = ApiCallName | 'AssumeRole';

/** What AWS Config does not record is asked of the services; `--no-describe` leaves these out. */
export const DESCRIBE_CALLS: readonly PolicyCall[] = [
  'DescribeGlobalReplicationGroups',
  'DescribeKey',
  'DescribeReplicationGroups',
  'DescribeSecurityConfiguration',
  'DescribeServerlessCaches',
  'ListSecurityConfigurations',
];

/** The calls that each kind of source may take. */
export const SOURCE_CALLS: Readonly<Record<SourceKind, readonly PolicyCall[]>> = {
  bucket: ['GetObject', 'ListObjectsV2'],
  account: [
    'BatchGetResourceConfig',
    'DescribeConfigurationRecorderStatus',
    'DescribeConfigurationRecorders',
    'GetCallerIdentity',
    'GetDiscoveredResourceCounts',
    'GetResourceConfigHistory',
    'ListDiscoveredResources',
    'ListRegions',
    'SelectResourceConfig',
    ...DESCRIBE_CALLS,
  ],
  role: ['AssumeRole', 'GetCallerIdentity'],
  organization: [
    'BatchGetAggregateResourceConfig',
    'DescribeConfigurationAggregatorSourcesStatus',
    'GetAggregateDiscoveredResourceCounts',
    'GetCallerIdentity',
    'ListAggregateDiscoveredResources',
    'SelectAggregateResourceConfig',
    ...DESCRIBE_CALLS,
  ],
};

/** A statement of an IAM policy that allows something. */
export interface PolicyStatement {
  Effect: 'Allow';
  Action: readonly string[];
  Resource: string;
  Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A document of an IAM policy, in the order in which AWS's documentation writes it. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: readonly PolicyStatement[];
}

const AGGREGATOR = 'arn:aws:config:REGION:ACCOUNT:config-aggregator/AGGREGATOR_ID';

/**
 * On what IAM lets each call be allowed; what is in capitals is to be replaced. `*` stands where the call takes no
 * narrower resource, or asks for all that there are. Keys may be of any account: their own policy has to allow it, too.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const RESOURCES: Readonly<Record<PolicyCall, string>> = {
  AssumeRole: 'arn:aws:iam::ACCOUNT:role/ROLE',
  BatchGetAggregateResourceConfig: AGGREGATOR,
  BatchGetResourceConfig: '*',
  DescribeConfigurationAggregatorSourcesStatus: AGGREGATOR,
  DescribeConfigurationRecorderStatus: '*',
  DescribeConfigurationRecorders: '*',
  DescribeGlobalReplicationGroups: 'arn:aws:elasticache::ACCOUNT:globalreplicationgroup:*',
  DescribeKey: 'arn:aws:kms:*:*:key/*',
  DescribeReplicationGroups: 'arn:aws:elasticache:*:ACCOUNT:replicationgroup:*',
  DescribeSecurityConfiguration: '*',
  DescribeServerlessCaches: 'arn:aws:elasticache:*:ACCOUNT:serverlesscache:*',
  GetAggregateDiscoveredResourceCounts: AGGREGATOR,
  GetCallerIdentity: '*',
  GetDiscoveredResourceCounts: '*',
  GetObject: 'arn:aws:s3:::BUCKET/PREFIX*',
  GetResourceConfigHistory: '*',
  ListAggregateDiscoveredResources: AGGREGATOR,
  ListDiscoveredResources: '*',
  ListObjectsV2: 'arn:aws:s3:::BUCKET',
  ListRegions: 'arn:aws:account::ACCOUNT:account',
  ListSecurityConfigurations: '*',
  SelectAggregateResourceConfig: AGGREGATOR,
  SelectResourceConfig: '*',
};

/** A bucket's name and its objects' are different resources: what may be listed is told by the prefix asked for. */
const CONDITIONS: Partial<Record<PolicyCall, NonNullable<PolicyStatement['Condition']>>> = {
  ListObjectsV2: { StringLike: { 's3:prefix': 'PREFIX*' } },
};

/** The permission that IAM wants for a call; undefined for a call that needs none. */
export function actionOf(call: PolicyCall): string | undefined {
  return call === 'AssumeRole' ? 'sts:AssumeRole' : API_CALLS[call].action;
}

/** The least policy that allows calls: one statement for each resource, in the order of their first actions. */
export function iamPolicy(calls: readonly PolicyCall[]): PolicyDocument {
  const callOf = new Map(calls.map((call) => [actionOf(call), call]));
  const statements = new Map<string, PolicyStatement>();
  for (const action of [...callOf.keys()].filter((name) => name !== undefined).toSorted()) {
    const call = callOf.get(action) as PolicyCall;
    const resource = RESOURCES[call];
    const condition = CONDITIONS[call];
    statements.set(resource, {
      Effect: 'Allow',
      Action: [...(statements.get(resource)?.Action ?? []), action],
      Resource: resource,
      ...(condition !== undefined && { Condition: condition }),
    });
  }
  return { Version: '2012-10-17', Statement: [...statements.values()] };
}
