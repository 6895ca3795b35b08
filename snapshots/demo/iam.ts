import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, configurationItem } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';

/** The role of the function label-printer. */
export const labelPrinterRole = 'label-printer';

/** The instance profile of the tracking API's servers has the name of their role. */
export const trackingApiRole = 'tracking-api';

/** IAM belongs to no region; Tokyo's recorder has seen these. */
export const iam: JsonObject[] = [
  role({
    name: 'AWSServiceRoleForConfig',
    path: '/aws-service-role/config.amazonaws.com/',
    service: 'config.amazonaws.com',
    managedPolicies: ['aws-service-role/AWSConfigServiceRolePolicy'],
    createdAt: '2024-04-01T01:08:20.000Z',
    capturedAt: '2024-04-01T01:13:12.084Z',
  }),
  role({
    name: labelPrinterRole,
    path: '/service-role/',
    service: 'lambda.amazonaws.com',
    managedPolicies: ['service-role/AWSLambdaBasicExecutionRole'],
    createdAt: '2024-08-22T02:45:39.000Z',
    capturedAt: '2024-08-22T02:52:50.603Z',
  }),
  role({
    name: trackingApiRole,
    path: '/',
    service: 'ec2.amazonaws.com',
    managedPolicies: ['AmazonSSMManagedInstanceCore'],
    inlinePolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['neptune-db:ReadDataViaQuery', 'neptune-db:connect'],
          Resource: `arn:aws:neptune-db:ap-northeast-1:${ACCOUNT}:${madeUpId.rds('cluster', 'graph-prod')}/*`,
        },
      ],
    },
    createdAt: '2024-05-20T07:58:04.000Z',
    capturedAt: '2025-06-17T07:12:36.791Z',
    status: 'OK',
  }),
];

interface RoleFacts {
  name: string;
  path: string;
  /** Who may assume it. */
  service: string;
  /** Of AWS, by path and name. */
  managedPolicies: string[];
  inlinePolicy?: JsonObject;
  createdAt: string;
  capturedAt: string;
  status?: 'OK';
}

function role(facts: RoleFacts): JsonObject {
  const { name, path } = facts;
  const roleId = madeUpId.role(name);
  const arn = `arn:aws:iam::${ACCOUNT}:role${path}${name}`;
  const trustPolicy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: facts.service }, Action: 'sts:AssumeRole' }],
  };
  return configurationItem({
    resourceType: 'AWS::IAM::Role',
    resourceId: roleId,
    resourceName: name,
    arn,
    awsRegion: 'global',
    availabilityZone: 'Not Applicable',
    capturedAt: facts.capturedAt,
    createdAt: facts.createdAt,
    ...(facts.status !== undefined && { status: facts.status }),
    configuration: {
      path,
      roleName: name,
      roleId,
      arn,
      createDate: facts.createdAt,
      assumeRolePolicyDocument: urlEncoded(JSON.stringify(trustPolicy)),
      instanceProfileList: [],
      // Inline policies keep the line breaks with which they were written.
      rolePolicyList:
        facts.inlinePolicy === undefined
          ? []
          : [{ policyName: name, policyDocument: urlEncoded(JSON.stringify(facts.inlinePolicy, null, 2)) }],
      attachedManagedPolicies: facts.managedPolicies.map((policy) => {
        return { policyName: policy.replace(/^.*\//, ''), policyArn: `arn:aws:iam::aws:policy/${policy}` };
      }),
      tags: [],
      roleLastUsed: {},
    },
  });
}

/** IAM hands out policies in RFC 3986's encoding, which also covers the asterisk. */
function urlEncoded(policy: string): string {
  return encodeURIComponent(policy).replaceAll('*', '%2A');
}
