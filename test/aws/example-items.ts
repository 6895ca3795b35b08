import type { JsonObject, JsonValue } from '../../harness/json.ts';
import { dbCluster, dbInstance, dbSnapshot, emr, key, keyArn } from '../control-items.ts';
import { deliveredItem } from '../normalize/config-items.ts';

export const OWN_ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
/** An account that the world knows nothing of but its number. */
export const STRANGE_ACCOUNT = '777788889999';
export const TOKYO = 'ap-northeast-1';
export const IRELAND = 'eu-west-1';
/** A region that no account has enabled. */
export const HONG_KONG = 'ap-east-1';

export const KEY_IDS = {
  /** Customer managed, and recorded by AWS Config. */
  graph: '1111aaaa-12ab-34cd-56ef-1234567890ab',
  /** Managed by AWS, and recorded. */
  awsRds: '2222aaaa-12ab-34cd-56ef-1234567890ab',
  /** Customer managed, of the own account, and not recorded. */
  unrecorded: '3333aaaa-12ab-34cd-56ef-1234567890ab',
  /** Customer managed, of the other account, whose policy lets the own account describe it. */
  shared: '4444aaaa-12ab-34cd-56ef-1234567890ab',
  /** Of the other account, which lets nobody describe it. */
  secret: '5555aaaa-12ab-34cd-56ef-1234567890ab',
} as const;

const TOKYO_KEY = keyArn(KEY_IDS.graph, OWN_ACCOUNT, TOKYO);

/** The items of one account and region: the builder's, with account, region and a name. */
function placed(accountId: string, awsRegion: string, items: readonly JsonObject[]): JsonObject[] {
  return items.map((item) => ({ ...item, awsAccountId: accountId, awsRegion }));
}

/** A cluster of Neptune, encrypted if a key is named. */
function graph(name: string, kmsKeyId?: string): JsonObject {
  return cluster(name, {
    engine: 'neptune',
    storageEncrypted: kmsKeyId !== undefined,
    ...(kmsKeyId !== undefined && { kmsKeyId }),
  });
}

function cluster(name: string, configuration: JsonObject): JsonObject {
  return dbCluster(
    `cluster-${name.toUpperCase().replaceAll('-', '')}`,
    { dbclusterIdentifier: name, ...configuration },
    { resourceName: name },
  );
}

/** An instance of a Neptune cluster, which has the cluster's key. */
function instance(name: string, clusterName: string, storageEncrypted: boolean): JsonObject {
  return dbInstance(
    `db-${name.toUpperCase().replaceAll('-', '')}`,
    { dBInstanceIdentifier: name, dBClusterIdentifier: clusterName, engine: 'neptune', storageEncrypted },
    { resourceName: name },
  );
}

function snapshot(name: string, configuration: JsonObject): JsonObject {
  return dbSnapshot(name, { dbclusterSnapshotIdentifier: name, ...configuration }, { resourceName: name });
}

function warehouse(name: string, enhancedVpcRouting: boolean): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::Redshift::Cluster',
    resourceId: name,
    resourceName: name,
    configuration: { clusterIdentifier: name, enhancedVpcRouting, pendingModifiedValues: {} },
    supplementaryConfiguration: { LoggingStatus: { loggingEnabled: false } },
  });
}

/** A security configuration as AWS Config records it, with its body or without. */
function securityConfiguration(name: string, body?: JsonValue): JsonObject {
  const configuration = { Id: name, Name: name, ...(body !== undefined && { SecurityConfiguration: body }) };
  return emr(name, configuration, { resourceName: name });
}

function alias(name: string, keyId: string): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::KMS::Alias',
    resourceId: name,
    resourceName: name,
    configuration: { AliasName: name, TargetKeyId: keyId },
  });
}

function keyItem(accountId: string, awsRegion: string, keyId: string, keyManager: 'AWS' | 'CUSTOMER'): JsonObject {
  return key(keyId, { keyId, keyManager }, { awsAccountId: accountId, awsRegion });
}

/** A recorder, which AWS Config records like any other resource. */
function recorder(Recording: boolean, RecordingGroup: JsonObject): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::Config::ConfigurationRecorder',
    resourceId: 'default',
    resourceName: 'default',
    configuration: { Id: 'default', Name: 'default', Recording, RecordingGroup },
  });
}

/** All that a security configuration can encrypt. */
export const ENCRYPTED: JsonObject = {
  EncryptionConfiguration: {
    EnableAtRestEncryption: true,
    EnableInTransitEncryption: true,
    AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
    InTransitEncryptionConfiguration: {
      TLSCertificateConfiguration: { CertificateProviderType: 'PEM', S3Object: 's3://example/certificates.zip' },
    },
  },
};

/** The opposite. */
export const NOT_ENCRYPTED: JsonObject = {
  EncryptionConfiguration: { EnableAtRestEncryption: false, EnableInTransitEncryption: false },
};

/** Home: every type, every verdict. */
export const ownTokyo: readonly JsonObject[] = placed(OWN_ACCOUNT, TOKYO, [
  recorder(true, { AllSupported: true, IncludeGlobalResourceTypes: true, ResourceTypes: [] }),
  graph('graph-prod', TOKYO_KEY),
  graph('graph-staging', keyArn(KEY_IDS.awsRds, OWN_ACCOUNT, TOKYO)),
  graph('graph-dev'),
  graph('graph-old', keyArn(KEY_IDS.unrecorded, OWN_ACCOUNT, TOKYO)),
  graph('graph-shared', keyArn(KEY_IDS.shared, OTHER_ACCOUNT, TOKYO)),
  graph('graph-secret', keyArn(KEY_IDS.secret, OTHER_ACCOUNT, TOKYO)),
  graph('graph-strange', keyArn(KEY_IDS.secret, STRANGE_ACCOUNT, TOKYO)),
  cluster('orders', { engine: 'aurora-mysql', storageEncrypted: false }),
  {
    ...graph('graph-trial'),
    configurationItemCaptureTime: '2026-02-01T00:00:00.000Z',
    configurationStateId: 1769904000000,
  },
  {
    ...graph('graph-trial'),
    configuration: null,
    configurationItemCaptureTime: '2026-02-02T00:00:00.000Z',
    configurationItemStatus: 'ResourceDeleted',
    configurationStateId: 1769990400000,
  },
  instance('graph-prod-1', 'graph-prod', true),
  instance('graph-prod-2', 'graph-prod', true),
  instance('graph-dev-1', 'graph-dev', false),
  snapshot('graph-prod-1', { engine: 'neptune', storageEncrypted: true }),
  snapshot('graph-dev-1', { engine: 'neptune', storageEncrypted: false }),
  snapshot('graph-dev-2', { engine: 'neptune' }),
  snapshot('orders-1', { engine: 'aurora-mysql', storageEncrypted: false }),
  warehouse('reports', true),
  warehouse('exports', false),
  warehouse('imports', true),
  securityConfiguration('batch', ENCRYPTED),
  securityConfiguration('streaming', JSON.stringify(NOT_ENCRYPTED)),
  securityConfiguration('adhoc'),
  keyItem(OWN_ACCOUNT, TOKYO, KEY_IDS.graph, 'CUSTOMER'),
  keyItem(OWN_ACCOUNT, TOKYO, KEY_IDS.awsRds, 'AWS'),
  alias('alias/graph', KEY_IDS.graph),
  alias('alias/aws/rds', KEY_IDS.awsRds),
]);

/** What was recorded before the recorder was stopped. */
export const ownIreland: readonly JsonObject[] = placed(OWN_ACCOUNT, IRELAND, [
  recorder(false, { AllSupported: true, IncludeGlobalResourceTypes: false, ResourceTypes: [] }),
  graph('graph-europe', keyArn(KEY_IDS.graph, OWN_ACCOUNT, IRELAND)),
  warehouse('europe', false),
  keyItem(OWN_ACCOUNT, IRELAND, KEY_IDS.graph, 'CUSTOMER'),
]);

export const otherTokyo: readonly JsonObject[] = placed(OTHER_ACCOUNT, TOKYO, [
  recorder(true, {
    AllSupported: false,
    ExclusionByResourceTypes: { ResourceTypes: ['AWS::Redshift::Cluster'] },
    RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
  }),
  graph('graph-a', keyArn(KEY_IDS.shared, OTHER_ACCOUNT, TOKYO)),
  graph('graph-b'),
  graph('graph-c', keyArn(KEY_IDS.shared, OTHER_ACCOUNT, TOKYO)),
  instance('graph-b-1', 'graph-b', false),
  snapshot('graph-b-1', { engine: 'neptune', storageEncrypted: false }),
  securityConfiguration('batch', NOT_ENCRYPTED),
  keyItem(OTHER_ACCOUNT, TOKYO, KEY_IDS.shared, 'CUSTOMER'),
  keyItem(OTHER_ACCOUNT, TOKYO, KEY_IDS.secret, 'CUSTOMER'),
]);

export const otherIreland: readonly JsonObject[] = placed(OTHER_ACCOUNT, IRELAND, [
  warehouse('ledger', true),
  snapshot('ledger-1', { engine: 'docdb', storageEncrypted: true }),
]);
