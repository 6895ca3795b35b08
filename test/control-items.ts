import type { JsonObject, JsonValue } from '../harness/json.ts';
import { deliveredItem } from './normalize/config-items.ts';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const REGION = 'ap-northeast-1';
export const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
export const MULTI_REGION_KEY_ID = 'mrk-1234abcd12ab34cd56ef1234567890ab';
export const KEY_ARN: string = keyArn(KEY_ID);

/** The ARN of a KMS key. */
export function keyArn(keyId: string, accountId: string = ACCOUNT, region: string = REGION): string {
  return `arn:aws:kms:${region}:${accountId}:key/${keyId}`;
}

/** Items as a delivered snapshot spells them, with a configuration and, where named, other properties. */
export function dbSnapshot(resourceId: string, configuration: JsonValue, more: JsonObject = {}): JsonObject {
  return deliveredItem({ resourceType: 'AWS::RDS::DBClusterSnapshot', resourceId, configuration, ...more });
}

export function dbCluster(resourceId: string, configuration: JsonValue, more: JsonObject = {}): JsonObject {
  return deliveredItem({ resourceType: 'AWS::RDS::DBCluster', resourceId, configuration, ...more });
}

export function dbInstance(resourceId: string, configuration: JsonValue, more: JsonObject = {}): JsonObject {
  return deliveredItem({ resourceType: 'AWS::RDS::DBInstance', resourceId, configuration, ...more });
}

export function redshift(resourceId: string, configuration: JsonValue): JsonObject {
  return deliveredItem({ resourceType: 'AWS::Redshift::Cluster', resourceId, configuration });
}

export function emr(resourceId: string, configuration: JsonValue, more: JsonObject = {}): JsonObject {
  return deliveredItem({ resourceType: 'AWS::EMR::SecurityConfiguration', resourceId, configuration, ...more });
}

/** A customer managed, enabled KMS key, unless told otherwise. */
export function key(keyId: string, configuration: JsonObject = {}, more: JsonObject = {}): JsonObject {
  const { awsAccountId = ACCOUNT, awsRegion = REGION } = more as Record<string, string>;
  return deliveredItem({
    resourceType: 'AWS::KMS::Key',
    resourceId: keyId,
    ARN: keyArn(keyId, awsAccountId, awsRegion),
    configuration: { keyManager: 'CUSTOMER', keyState: 'Enabled', origin: 'AWS_KMS', ...configuration },
    ...more,
  });
}

/** An alias of a KMS key. */
export function alias(name: string, targetKeyId: string): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::KMS::Alias',
    resourceId: name,
    configuration: { AliasName: name, TargetKeyId: targetKeyId },
  });
}

/** An element of `describe-replication-groups`. */
export function group(ReplicationGroupId: string, more: JsonObject): JsonObject {
  const ARN = `arn:aws:elasticache:${REGION}:${ACCOUNT}:replicationgroup:${ReplicationGroupId}`;
  return { ReplicationGroupId, ARN, Status: 'available', ...more };
}

/** The output of `aws elasticache describe-replication-groups`. */
export function groupsOf(...groups: JsonObject[]): string {
  return JSON.stringify({ ReplicationGroups: groups });
}

/** Paths of an EMR security configuration. */
export const BODY = 'configuration.SecurityConfiguration';
export const ENCRYPTION: string = `${BODY}.EncryptionConfiguration`;
export const AT_REST_FLAG: string = `${ENCRYPTION}.EnableAtRestEncryption`;
export const IN_TRANSIT_FLAG: string = `${ENCRYPTION}.EnableInTransitEncryption`;
export const AT_REST: string = `${ENCRYPTION}.AtRestEncryptionConfiguration`;
export const S3_MODE: string = `${AT_REST}.S3EncryptionConfiguration.EncryptionMode`;
export const DISK_PROVIDER: string = `${AT_REST}.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType`;
