import type { JsonObject } from '../../harness/json.ts';
import { ACCOUNT, configurationItem, TOKYO } from './configuration-item.ts';
import { madeUpId } from './made-up-id.ts';

/** Where CloudTrail and AWS Config deliver to. */
export const logBucket: string = `minato-parcel-logs-${ACCOUNT}`;

/** Where EMR logs to and finds its certificates. */
export const emrBucket: string = `minato-parcel-emr-${ACCOUNT}`;

const OWNER = madeUpId.digest('canonical user id');

/** The buckets: most of what AWS Config states of them is in `supplementaryConfiguration`. */
export const storage: JsonObject[] = [
  bucket({
    name: logBucket,
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'DeliverLogs',
          Effect: 'Allow',
          Principal: { Service: ['cloudtrail.amazonaws.com', 'config.amazonaws.com'] },
          Action: ['s3:GetBucketAcl', 's3:PutObject'],
          Resource: [`arn:aws:s3:::${logBucket}`, `arn:aws:s3:::${logBucket}/AWSLogs/${ACCOUNT}/*`],
        },
      ],
    },
    versioning: 'Enabled',
    createdAt: '2024-03-29T05:20:16.000Z',
    capturedAt: '2024-04-01T01:19:47.135Z',
  }),
  bucket({
    name: emrBucket,
    versioning: 'Off',
    createdAt: '2023-11-14T08:36:02.000Z',
    capturedAt: '2024-04-01T01:19:49.968Z',
  }),
];

interface BucketFacts {
  name: string;
  policy?: JsonObject;
  versioning: 'Enabled' | 'Off';
  createdAt: string;
  capturedAt: string;
}

function bucket({ name, policy, versioning, createdAt, capturedAt }: BucketFacts): JsonObject {
  const tags = { system: 'shared' };
  return configurationItem({
    resourceType: 'AWS::S3::Bucket',
    resourceId: name,
    resourceName: name,
    arn: `arn:aws:s3:::${name}`,
    awsRegion: TOKYO,
    availabilityZone: 'Regional',
    capturedAt,
    createdAt,
    tags,
    configuration: { name, owner: { id: OWNER }, creationDate: createdAt, region: TOKYO },
    supplementaryConfiguration: {
      // JSON as text, even where its neighbours are objects; the nulls are AWS Config's.
      AccessControlList: JSON.stringify({
        grantSet: null,
        grantList: [{ grantee: { id: OWNER, displayName: null }, permission: 'FullControl' }],
        owner: { displayName: null, id: OWNER },
        isRequesterCharged: false,
      }),
      BucketAccelerateConfiguration: {},
      BucketLoggingConfiguration: {},
      BucketNotificationConfiguration: { configurations: {} },
      BucketPolicy: policy === undefined ? {} : { policyText: JSON.stringify(policy) },
      BucketTaggingConfiguration: { tagSets: [{ tags }] },
      BucketVersioningConfiguration: { status: versioning },
      IsRequesterPaysEnabled: false,
      PublicAccessBlockConfiguration: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
      },
      ServerSideEncryptionConfiguration: {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' }, bucketKeyEnabled: false }],
      },
    },
  });
}
