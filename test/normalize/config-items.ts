import type { JsonObject } from '../../harness/json.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { CollectedItem } from '../../harness/normalize/items/normalized-item.ts';

const CAPTURED_AT = '2026-03-02T04:05:06.789Z';
const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';

/** An invented item, as a delivered snapshot spells it. */
export function deliveredItem(properties: JsonObject): JsonObject {
  return {
    relatedEvents: [],
    relationships: [],
    supplementaryConfiguration: {},
    tags: {},
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: CAPTURED_AT,
    configurationStateId: 1772424306789,
    awsAccountId: '111122223333',
    configurationItemStatus: 'OK',
    awsRegion: 'ap-northeast-1',
    configurationStateMd5Hash: '',
    ...properties,
  };
}

export function dbCluster(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::RDS::DBCluster',
    resourceId: 'cluster-ABCDEFGHIJ0123456789KLMNOP',
    resourceName: 'orders',
    ARN: 'arn:aws:rds:ap-northeast-1:111122223333:cluster:orders',
    availabilityZone: 'Multiple Availability Zones',
    tags: { team: 'shop' },
    relationships: [{ resourceType: 'AWS::RDS::DBInstance', resourceName: 'orders-1', name: 'Contains ' }],
    configuration: {
      dbclusterIdentifier: 'orders',
      dbClusterResourceId: 'cluster-ABCDEFGHIJ0123456789KLMNOP',
      engine: 'neptune',
      storageEncrypted: true,
      kmsKeyId: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
      clusterCreateTime: 1767225600000,
    },
  });
}

export function dbInstance(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::RDS::DBInstance',
    resourceId: 'db-ABCDEFGHIJ0123456789KLMNOP',
    resourceName: 'orders-1',
    ARN: 'arn:aws:rds:ap-northeast-1:111122223333:db:orders-1',
    availabilityZone: 'ap-northeast-1a',
    configuration: {
      dBInstanceIdentifier: 'orders-1',
      dBClusterIdentifier: 'orders',
      engine: 'neptune',
      storageEncrypted: true,
      kmsKeyId: null,
    },
  });
}

export function dbClusterSnapshot(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    resourceId: 'rds:orders-2026-03-01-18-10',
    resourceName: 'rds:orders-2026-03-01-18-10',
    ARN: 'arn:aws:rds:ap-northeast-1:111122223333:cluster-snapshot:rds:orders-2026-03-01-18-10',
    configuration: {
      dbclusterSnapshotIdentifier: 'rds:orders-2026-03-01-18-10',
      dbclusterIdentifier: 'orders',
      engine: 'neptune',
      storageEncrypted: false,
      snapshotType: 'automated',
    },
    supplementaryConfiguration: {
      DBClusterSnapshotAttributes: [{ attributeName: 'restore', attributeValues: ['444455556666'] }],
    },
  });
}

export function redshiftCluster(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::Redshift::Cluster',
    resourceId: 'reports',
    resourceName: 'reports',
    ARN: 'arn:aws:redshift:ap-northeast-1:111122223333:namespace:0a1b2c3d-0000-4000-8000-123456789abc',
    configuration: {
      clusterIdentifier: 'reports',
      enhancedVpcRouting: false,
      pendingModifiedValues: {},
      multiAZ: 'Disabled',
      elasticResizeNumberOfNodeOptions: '[3,4]',
      encrypted: true,
      kmsKeyId: 'AWS_OWNED_KMS_KEY',
    },
    supplementaryConfiguration: { LoggingStatus: { loggingEnabled: false } },
  });
}

export function emrSecurityConfiguration(body: JsonObject[string]): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::EMR::SecurityConfiguration',
    resourceId: 'batch',
    resourceName: 'batch',
    configuration: { Id: 'batch', Name: 'batch', SecurityConfiguration: body },
  });
}

export function kmsKey(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::KMS::Key',
    resourceId: KEY_ID,
    ARN: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
    configuration: {
      keyId: KEY_ID,
      arn: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
      awsaccountId: '111122223333',
      keyManager: 'CUSTOMER',
      keyState: 'Enabled',
      multiRegion: false,
    },
    supplementaryConfiguration: {
      KeyRotationStatus: true,
      Policy: '{\n  "Version" : "2012-10-17",\n  "Statement" : [ ]\n}',
      Tags: [],
    },
  });
}

export function kmsAlias(): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::KMS::Alias',
    resourceId: 'alias/orders',
    ARN: 'arn:aws:kms:ap-northeast-1:111122223333:alias/orders',
    configuration: { AliasName: 'alias/orders', TargetKeyId: KEY_ID },
  });
}

/** An element of `describe-replication-groups`. */
export function replicationGroup(): JsonObject {
  return {
    ReplicationGroupId: 'sessions',
    Description: ' ',
    Status: 'available',
    AtRestEncryptionEnabled: true,
    KmsKeyId: `arn:aws:kms:ap-northeast-1:111122223333:key/${KEY_ID}`,
    GlobalReplicationGroupInfo: null,
    ARN: 'arn:aws:elasticache:ap-northeast-1:111122223333:replicationgroup:sessions',
  };
}

/** The item as `get-resource-config-history` spells it: lower-case names, content as JSON text. */
export function asApiItem(item: JsonObject): JsonObject {
  const { awsAccountId, ARN, configurationItemVersion, configurationStateMd5Hash, ...common } = item;
  const supplementary = item['supplementaryConfiguration'] as JsonObject;
  return {
    ...common,
    accountId: awsAccountId ?? null,
    ...(ARN !== undefined && { arn: ARN }),
    version: configurationItemVersion ?? null,
    configurationItemMD5Hash: configurationStateMd5Hash ?? null,
    configurationStateId: JSON.stringify(item['configurationStateId']),
    configuration: JSON.stringify(item['configuration']),
    supplementaryConfiguration: Object.fromEntries(
      Object.entries(supplementary).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
    relationships: (item['relationships'] as JsonObject[]).map(({ name, ...relationship }) => ({
      ...relationship,
      relationshipName: name ?? null,
    })),
  };
}

/** The item as the console shows it: names of the API, content as objects. */
export function asConsoleItem(item: JsonObject): JsonObject {
  const { configuration, supplementaryConfiguration } = item;
  return {
    ...asApiItem(item),
    configuration: configuration ?? null,
    supplementaryConfiguration: supplementaryConfiguration ?? null,
    resourceTransitionStatus: 'None',
  };
}

/** The item as collect hands it over. */
export function collected(item: JsonObject, place: Partial<CollectedItem> = {}): CollectedItem {
  return { kind: 'item', location: 'snapshot.json', shape: 'snapshot', place: 'item 1', ...place, item };
}

/** A document as an inventory holds it, reduced to what joins look at. */
export function documentOf(
  properties: Partial<InputDocument> & Pick<InputDocument, 'resourceId' | 'resourceType'>,
): InputDocument {
  return {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    ...properties,
    provenance: { source: 'snapshot', location: 'snapshot.json' },
  };
}
