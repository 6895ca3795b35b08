import { AccountClient } from '@aws-sdk/client-account';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { EMRClient } from '@aws-sdk/client-emr';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

/** Settings that all clients share. */
export type ClientSettings = Pick<
  STSClientConfig,
  'credentials' | 'maxAttempts' | 'profile' | 'region' | 'requestHandler' | 'retryMode'
>;

/** The SDK's clients for one account and region, each made when it is first used. */
export interface AwsClients {
  readonly account: AccountClient;
  readonly config: ConfigServiceClient;
  readonly elasticache: ElastiCacheClient;
  readonly emr: EMRClient;
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly sts: STSClient;
}

/** Makes the clients of one account and region. */
export function awsClients(settings: ClientSettings): AwsClients {
  const account = once(() => new AccountClient(settings));
  const config = once(() => new ConfigServiceClient(settings));
  const elasticache = once(() => new ElastiCacheClient(settings));
  const emr = once(() => new EMRClient(settings));
  const kms = once(() => new KMSClient(settings));
  const s3 = once(() => new S3Client({ ...settings, followRegionRedirects: true }));
  const sts = once(() => new STSClient(settings));
  return {
    get account() {
      return account();
    },
    get config() {
      return config();
    },
    get elasticache() {
      return elasticache();
    },
    get emr() {
      return emr();
    },
    get kms() {
      return kms();
    },
    get s3() {
      return s3();
    },
    get sts() {
      return sts();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
