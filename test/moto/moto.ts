import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { EMRClient } from '@aws-sdk/client-emr';
import { KMSClient } from '@aws-sdk/client-kms';
import { type BucketLocationConstraint, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import type { CallResult } from '../../harness/collect/aws/connection.ts';

/** The account of the credentials that test/aws.sh sets. */
export const ACCOUNT = '123456789012';

/** Another account, and the role in it that is assumed. */
export const OTHER_ACCOUNT = '444455556666';
export const OTHER_ROLE: string = `arn:aws:iam::${OTHER_ACCOUNT}:role/audit`;

/** The region that test/aws.sh sets. */
export const REGION = 'eu-west-1';

/** Clients with which a test puts something into moto. */
export interface Admin {
  config: ConfigServiceClient;
  elasticache: ElastiCacheClient;
  emr: EMRClient;
  kms: KMSClient;
  s3: S3Client;
}

/** Clients of an own region, or of the other account. */
export function admin(region: string = REGION, roleArn?: string): Admin {
  const settings = {
    region,
    ...(roleArn !== undefined && { credentials: fromTemporaryCredentials({ params: { RoleArn: roleArn } }) }),
  };
  return {
    config: new ConfigServiceClient(settings),
    elasticache: new ElastiCacheClient(settings),
    emr: new EMRClient(settings),
    kms: new KMSClient(settings),
    s3: new S3Client(settings),
  };
}

/** Empties every account. */
export async function resetMoto(): Promise<void> {
  const response = await fetch(`${process.env['AWS_ENDPOINT_URL']}/moto-api/reset`, { method: 'POST' });
  if (!response.ok) throw new Error(`moto can not be reset: ${response.status}`);
}

/** Makes a bucket in the region of the client. */
export async function createBucket({ s3 }: Admin, bucket: string): Promise<void> {
  const region = await s3.config.region();
  await s3.send(
    new CreateBucketCommand({
      Bucket: bucket,
      ...(region !== 'us-east-1' && {
        CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint },
      }),
    }),
  );
}

/** The output of a call that is to succeed, without what the SDK adds. */
export function outputOf<Output extends object>(result: CallResult<Output>): Omit<Output, '$metadata'> {
  if ('failure' in result) throw new Error(result.failure.message);
  const { $metadata: _, ...output } = result.output as Output & { $metadata: unknown };
  return output;
}
