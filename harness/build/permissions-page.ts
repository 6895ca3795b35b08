import { actionOf, iamPolicy, type PolicyCall, SOURCE_CALLS, type SourceKind } from '../collect/aws/iam-policies.ts';

/** A section of the page. */
export interface Section {
  title: string;
  command: string;
  /** What stands before the policy. */
  before: string;
  /** What stands after the table. */
  after: string;
}

/** The sections of the page, in their order. */
export const SECTIONS: Readonly<Record<SourceKind, Section>> = {
  bucket: {
    title: 'A bucket',
    command: 'kensa audit s3://BUCKET/PREFIX',
    before: `\`PREFIX\` is a folder, with its slash: \`AWSLogs/\`, the one that it lies in, or one below it, such as
\`AWSLogs/111122223333/Config/\`. For the whole bucket (\`s3://BUCKET\`) leave \`PREFIX\` and the condition out.`,
    after: `Files that are encrypted with a KMS key need \`kms:Decrypt\` on that key, too. It is not in the policy because kensa never calls
KMS for it: S3 does, with the reader's permission. A bucket of another account has to allow the same in its bucket policy, and
a key of another account in its key policy.`,
  },
  account: {
    title: 'An account',
    command: 'kensa audit --live --regions all',
    before:
      'With the credentials that every AWS tool finds, or those of `--profile`. `ACCOUNT` is the number of the account.',
    after: `With \`--no-describe\` no \`elasticache\`, \`elasticmapreduce\` or \`kms\` action is needed, and with named regions
(\`--regions eu-west-1,us-east-1\`) no \`account:ListRegions\`. A key of another account is described only if its key policy allows
it, too.`,
  },
  role: {
    title: 'An account, with a role',
    command: 'kensa audit --live --role-arn arn:aws:iam::ACCOUNT:role/ROLE --regions all',
    before: `\`--role-arn\` may stand several times, one role for each account. The user's own credentials need only this, with one more
\`Resource\` for each role:`,
    after: `The role itself needs the policy of [an account](#an-account), and a trust policy that names who may assume it. Its sessions
are named \`kensa\`.`,
  },
  organization: {
    title: 'An organization',
    command: 'kensa audit --live --aggregator NAME',
    before: `In the account and region of the configuration aggregator; \`ACCOUNT\` is that account. \`AGGREGATOR_ID\` is not the name,
but the end of the ARN:

\`\`\`sh
aws configservice describe-configuration-aggregators --configuration-aggregator-names NAME \\
  --query 'ConfigurationAggregators[].ConfigurationAggregatorArn'
\`\`\``,
    after: `An aggregator holds what AWS Config recorded in its source accounts. What AWS Config does not record, such as ElastiCache, is
asked for in the account of the aggregator, and in each account of a \`--role-arn\`, whose role needs only the \`elasticache\`,
\`elasticmapreduce\` and \`kms\` actions; of all other accounts it is a coverage line. With \`--no-describe\` only the \`config\`
actions are needed.`,
  },
};

/** What a permission is for, and what becomes of a run without it. */
interface Use {
  purpose: string;
  without: string;
}

const INCOMPLETE = 'the list of the type is incomplete: a coverage line';
const MORE_CALLS = 'nothing is lost: whole items are asked for instead, with more calls';
const EACH_FAILED = 'each of them is counted as failed, and its verdicts are `INSUFFICIENT_DATA`';
const NOT_JUDGED = 'nothing so far: no control judges them';

const USES: Readonly<Record<Exclude<PolicyCall, 'GetCallerIdentity'>, Use>> = {
  AssumeRole: {
    purpose: 'the credentials of the role',
    without: 'all lists of that account are incomplete; if it is the only one: an error',
  },
  BatchGetAggregateResourceConfig: { purpose: 'the items of listed resources', without: EACH_FAILED },
  BatchGetResourceConfig: { purpose: 'the items of listed resources', without: EACH_FAILED },
  DescribeConfigurationAggregatorSourcesStatus: {
    purpose: 'the accounts and regions of the aggregator, and whether it could update them',
    without: 'the list of each type is incomplete: a coverage line',
  },
  DescribeConfigurationRecorderStatus: {
    purpose: 'whether the recorder runs and delivers',
    without: 'what is recorded is unknown: a coverage line',
  },
  DescribeConfigurationRecorders: {
    purpose: 'which types are recorded',
    without: 'what is recorded is unknown: a coverage line',
  },
  DescribeGlobalReplicationGroups: {
    purpose: 'global datastores, which AWS Config does not record',
    without: NOT_JUDGED,
  },
  DescribeKey: {
    purpose: 'the KMS key that a resource names and AWS Config has not recorded',
    without: 'controls that read the key: `INSUFFICIENT_DATA`',
  },
  DescribeReplicationGroups: { purpose: 'replication groups, which AWS Config does not record', without: INCOMPLETE },
  DescribeSecurityConfiguration: {
    purpose: 'the body of a security configuration that AWS Config left out',
    without: 'controls that read the body: `INSUFFICIENT_DATA`',
  },
  DescribeServerlessCaches: { purpose: 'serverless caches, which AWS Config does not record', without: NOT_JUDGED },
  GetAggregateDiscoveredResourceCounts: {
    purpose: 'whether all resources were listed, in each account and region',
    without: 'the list of each type is incomplete: a coverage line',
  },
  GetDiscoveredResourceCounts: {
    purpose: 'whether all resources were listed',
    without: 'the list of each type is incomplete: a coverage line',
  },
  GetObject: { purpose: 'the files', without: 'an error for each file' },
  GetResourceConfigHistory: {
    purpose: 'whether a resource that was listed but not returned is deleted',
    without: EACH_FAILED,
  },
  ListAggregateDiscoveredResources: { purpose: 'the resources of a type, and the recorders', without: INCOMPLETE },
  ListDiscoveredResources: { purpose: 'the resources of a type', without: INCOMPLETE },
  ListObjectsV2: { purpose: 'finding the files', without: 'nothing is read: an error' },
  ListRegions: {
    purpose: 'the regions of `--regions all`',
    without: 'all lists of the account are incomplete; if it is the only one: an error',
  },
  ListSecurityConfigurations: {
    purpose: 'security configurations that AWS Config has not recorded',
    without: INCOMPLETE,
  },
  SelectAggregateResourceConfig: { purpose: 'the properties that controls read, by a query', without: MORE_CALLS },
  SelectResourceConfig: { purpose: 'the properties that controls read, by a query', without: MORE_CALLS },
};

/** The page `docs/permissions.md`: for each kind of source the command, the least IAM policy, and what it is for. */
export function permissionsPage(): string {
  const kinds = Object.keys(SECTIONS) as SourceKind[];
  return `${INTRODUCTION}\n${kinds.map(section).join('\n')}`;
}

const INTRODUCTION = `<!-- Generated from harness/collect/aws/iam-policies.ts: npm run permissions -->

# Permissions

Files need none. Everything else that kensa reads needs the permissions below, and no more: each policy is generated from the
calls that the code makes, and a test compares it with the calls of whole runs. kensa only reads. \`sts:GetCallerIdentity\`, which
it calls too, needs no permission.

A permission that is missing never makes a pass. What could not be read is an error with exit code 2 and a coverage line of the
controls that need it, and verdicts that depend on it are \`INSUFFICIENT_DATA\`.

What is in capitals is to be replaced. In the partitions of China and GovCloud the ARNs begin with \`arn:aws-cn:\` and
\`arn:aws-us-gov:\`.
`;

function section(kind: SourceKind): string {
  const { title, command, before, after } = SECTIONS[kind];
  const calls = SOURCE_CALLS[kind];
  return `## ${title}

\`\`\`sh
${command}
\`\`\`

${before}

\`\`\`json
${JSON.stringify(iamPolicy(calls), null, 2)}
\`\`\`

| action | for | without it |
|---|---|---|
${calls
  .flatMap((call) => (call === 'GetCallerIdentity' ? [] : row(call)))
  .toSorted()
  .join('\n')}

${after}
`;
}

function row(call: Exclude<PolicyCall, 'GetCallerIdentity'>): string {
  const { purpose, without } = USES[call];
  return `| \`${actionOf(call)}\` | ${purpose} | ${without} |`;
}
