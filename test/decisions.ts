import type { Compliance, MissingReason } from '../harness/evaluate/verdict.ts';
import type { JsonObject, JsonValue } from '../harness/json.ts';
import {
  ACCOUNT,
  alias,
  AT_REST_FLAG,
  dbCluster,
  dbInstance,
  dbSnapshot,
  DISK_PROVIDER,
  emr,
  group,
  IN_TRANSIT_FLAG,
  key,
  KEY_ARN,
  KEY_ID,
  keyArn,
  OTHER_ACCOUNT,
  redshift,
  REGION,
  S3_MODE,
} from './control-items.ts';

/** One line of the table of decisions: what is judged, with what beside it and which parameters, and what comes of it. */
export interface Decision {
  control: string;
  name: string;
  /** The item that is judged; a group comes from `groups.json`. */
  item: JsonObject;
  beside?: JsonObject[];
  parameters?: JsonObject;
  compliance: Compliance;
  /** Codes of the violations. */
  codes?: string[];
  /** Paths and reasons. */
  missing?: string[];
}

const NEPTUNE = { engine: 'neptune' };
const FLAG_ABSENT = ['configuration.storageEncrypted absent'];

function snapshotRow(name: string, configuration: JsonValue, ...outcome: Outcome): Decision {
  return decide('Neptune.6', name, { item: dbSnapshot('s-1', configuration) }, outcome);
}

function groupRow(name: string, more: JsonObject, facts: Facts, ...outcome: Outcome): Decision {
  return decide('ElastiCache.4', name, { item: group('g-1', more), ...facts }, outcome);
}

function redshiftRow(name: string, configuration: JsonValue, ...outcome: Outcome): Decision {
  return decide('Redshift.7', name, { item: redshift('r-1', configuration) }, outcome);
}

function clusterRow(name: string, configuration: JsonValue, facts: Facts, ...outcome: Outcome): Decision {
  return decide('Kensa.Neptune.1', name, { item: dbCluster('c-1', configuration), ...facts }, outcome);
}

function instanceRow(name: string, configuration: JsonValue, facts: Facts, ...outcome: Outcome): Decision {
  return decide('Kensa.Neptune.1', name, { item: dbInstance('i-1', configuration), ...facts }, outcome);
}

function emrRow(control: string, name: string, body: JsonValue, parameters: JsonObject, ...outcome: Outcome): Decision {
  const item = emr('e-1', { SecurityConfiguration: body });
  return decide(control, name, { item, parameters: { [control]: parameters } }, outcome);
}

type Facts = Pick<Decision, 'beside' | 'parameters'>;
type Outcome = [compliance: Compliance, detail?: string[]];

function decide(control: string, name: string, facts: Facts & Pick<Decision, 'item'>, outcome: Outcome): Decision {
  const [compliance, detail] = outcome;
  return {
    control,
    name,
    ...facts,
    compliance,
    ...(detail && (compliance === 'NON_COMPLIANT' ? { codes: detail } : { missing: detail })),
  };
}

function encryption(facts: JsonObject): JsonObject {
  return { EncryptionConfiguration: facts };
}

const APPROVED_BY = (...approvedKMSKeyIds: string[]): Facts => ({
  parameters: { 'ElastiCache.4': { approvedKMSKeyIds } },
});
const ENCRYPTED_GROUP = { AtRestEncryptionEnabled: true, KmsKeyId: KEY_ARN };
const OTHER_KEY_ARN = keyArn('99999999-12ab-34cd-56ef-1234567890ab');

const S3_ONLY = { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } };
const DISK_ONLY = { LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'AwsKms' } };

const KEYED_CLUSTER = { ...NEPTUNE, storageEncrypted: true, kmsKeyId: KEY_ARN };
const TRUSTED = (arn: string): Facts => ({ parameters: { 'Kensa.Neptune.1': { trustedKeyArns: [arn] } } });

const BODIES: [name: string, body: JsonValue, reason: MissingReason][] = [
  ['a body that is null', null, 'null'],
  ['an empty body', {}, 'empty'],
  ['an empty body as text', '{}', 'empty'],
  ['an empty text', '', 'unparsable'],
  ['a body that is cut off', '{"EncryptionConfiguration": {', 'unparsable'],
  ['a body that is a list', [], 'type'],
  ['a body that is true', true, 'type'],
];

/** Every line of the table: what each control says of what. */
export const DECISIONS: readonly Decision[] = [
  snapshotRow('another engine', { engine: 'docdb', storageEncrypted: false }, 'NOT_APPLICABLE'),
  snapshotRow('another engine, nothing else', { engine: 'aurora' }, 'NOT_APPLICABLE'),
  snapshotRow('no engine', { storageEncrypted: true }, 'INSUFFICIENT_DATA', ['configuration.engine absent']),
  snapshotRow('no engine, not encrypted', { storageEncrypted: false }, 'INSUFFICIENT_DATA', [
    'configuration.engine absent',
  ]),
  snapshotRow('a null engine', { engine: null, storageEncrypted: true }, 'INSUFFICIENT_DATA', [
    'configuration.engine null',
  ]),
  snapshotRow('an engine of a wrong type', { engine: 1, storageEncrypted: true }, 'INSUFFICIENT_DATA', [
    'configuration.engine type',
  ]),
  snapshotRow('an empty engine', { engine: '', storageEncrypted: true }, 'INSUFFICIENT_DATA', [
    'configuration.engine empty',
  ]),
  snapshotRow('encrypted', { ...NEPTUNE, storageEncrypted: true }, 'COMPLIANT'),
  snapshotRow('not encrypted', { ...NEPTUNE, storageEncrypted: false }, 'NON_COMPLIANT', ['not_encrypted']),
  snapshotRow('no flag', NEPTUNE, 'INSUFFICIENT_DATA', FLAG_ABSENT),
  snapshotRow('a null flag', { ...NEPTUNE, storageEncrypted: null }, 'INSUFFICIENT_DATA', [
    'configuration.storageEncrypted null',
  ]),
  snapshotRow('no configuration', null, 'INSUFFICIENT_DATA', ['configuration absent']),
  snapshotRow('an empty configuration', {}, 'INSUFFICIENT_DATA', ['configuration.engine absent', ...FLAG_ABSENT]),
  snapshotRow('a configuration that is a list', [], 'INSUFFICIENT_DATA', ['configuration type']),
  snapshotRow('a configuration that is cut off', '{"engine": "nep', 'INSUFFICIENT_DATA', ['configuration unparsable']),
  snapshotRow(
    'any type and status',
    { ...NEPTUNE, storageEncrypted: true, snapshotType: 'awsbackup', status: 'creating' },
    'COMPLIANT',
  ),

  groupRow('encrypted', ENCRYPTED_GROUP, {}, 'COMPLIANT'),
  groupRow('encrypted with a service-owned key', { AtRestEncryptionEnabled: true }, {}, 'COMPLIANT'),
  groupRow('not encrypted', { AtRestEncryptionEnabled: false }, {}, 'NON_COMPLIANT', ['not_encrypted']),
  groupRow('no flag', {}, {}, 'INSUFFICIENT_DATA', ['configuration.AtRestEncryptionEnabled absent']),
  groupRow('no flag, valkey', { Engine: 'valkey' }, {}, 'INSUFFICIENT_DATA', [
    'configuration.AtRestEncryptionEnabled absent',
  ]),
  groupRow('a flag as text', { AtRestEncryptionEnabled: 'true' }, {}, 'INSUFFICIENT_DATA', [
    'configuration.AtRestEncryptionEnabled type',
  ]),
  groupRow('a key of a wrong type', { ...ENCRYPTED_GROUP, KmsKeyId: 1 }, {}, 'INSUFFICIENT_DATA', [
    'configuration.KmsKeyId type',
  ]),
  groupRow('approved by ARN', ENCRYPTED_GROUP, APPROVED_BY(KEY_ARN), 'COMPLIANT'),
  groupRow('approved by id', ENCRYPTED_GROUP, APPROVED_BY(OTHER_KEY_ARN, KEY_ID), 'COMPLIANT'),
  groupRow(
    'approved by alias',
    ENCRYPTED_GROUP,
    { ...APPROVED_BY('alias/orders'), beside: [alias('alias/orders', KEY_ID)] },
    'COMPLIANT',
  ),
  groupRow(
    'approved by alias ARN',
    ENCRYPTED_GROUP,
    { ...APPROVED_BY(`arn:aws:kms:${REGION}:${ACCOUNT}:alias/orders`), beside: [alias('alias/orders', KEY_ID)] },
    'COMPLIANT',
  ),
  groupRow('a key that is not approved', ENCRYPTED_GROUP, APPROVED_BY(OTHER_KEY_ARN), 'NON_COMPLIANT', [
    'key_not_approved',
  ]),
  groupRow(
    'the approved id in another account',
    ENCRYPTED_GROUP,
    APPROVED_BY(keyArn(KEY_ID, OTHER_ACCOUNT)),
    'NON_COMPLIANT',
    ['key_not_approved'],
  ),
  groupRow(
    'an alias that names another key',
    ENCRYPTED_GROUP,
    { ...APPROVED_BY('alias/other'), beside: [alias('alias/other', 'other-key')] },
    'NON_COMPLIANT',
    ['key_not_approved'],
  ),
  groupRow(
    'an approved alias that is not in the input',
    ENCRYPTED_GROUP,
    APPROVED_BY('alias/orders'),
    'INSUFFICIENT_DATA',
    ['related.kms_aliases not_recorded'],
  ),
  groupRow(
    'a service-owned key where keys are approved',
    { AtRestEncryptionEnabled: true },
    APPROVED_BY(KEY_ARN),
    'NON_COMPLIANT',
    ['key_not_approved'],
  ),
  groupRow(
    'a null key where keys are approved',
    { ...ENCRYPTED_GROUP, KmsKeyId: null },
    APPROVED_BY(KEY_ARN),
    'NON_COMPLIANT',
    ['key_not_approved'],
  ),
  groupRow(
    'a service-owned key where an ARN without an id is approved',
    { AtRestEncryptionEnabled: true },
    APPROVED_BY(keyArn('')),
    'NON_COMPLIANT',
    ['key_not_approved'],
  ),
  groupRow(
    'not encrypted where keys are approved',
    { AtRestEncryptionEnabled: false },
    APPROVED_BY(KEY_ARN),
    'NON_COMPLIANT',
    ['not_encrypted'],
  ),

  redshiftRow('enabled', { enhancedVpcRouting: true }, 'COMPLIANT'),
  redshiftRow(
    'enabled, to be disabled',
    { enhancedVpcRouting: true, pendingModifiedValues: { enhancedVpcRouting: false } },
    'COMPLIANT',
  ),
  redshiftRow('not enabled', { enhancedVpcRouting: false }, 'NON_COMPLIANT', ['not_enabled']),
  redshiftRow(
    'not enabled, nothing pending',
    { enhancedVpcRouting: false, pendingModifiedValues: {} },
    'NON_COMPLIANT',
    ['not_enabled'],
  ),
  redshiftRow(
    'not enabled, null pending',
    { enhancedVpcRouting: false, pendingModifiedValues: null },
    'NON_COMPLIANT',
    ['not_enabled'],
  ),
  redshiftRow(
    'not enabled, another change pending',
    { enhancedVpcRouting: false, pendingModifiedValues: { encryptionType: 'KMS' } },
    'NON_COMPLIANT',
    ['not_enabled'],
  ),
  redshiftRow(
    'pending',
    { enhancedVpcRouting: false, pendingModifiedValues: { enhancedVpcRouting: true } },
    'NON_COMPLIANT',
    ['change_pending'],
  ),
  redshiftRow(
    'pending as text',
    { enhancedVpcRouting: false, pendingModifiedValues: { enhancedVpcRouting: 'true' } },
    'INSUFFICIENT_DATA',
    ['configuration.pendingModifiedValues.enhancedVpcRouting type'],
  ),
  redshiftRow('no flag', { clusterStatus: 'creating' }, 'INSUFFICIENT_DATA', [
    'configuration.enhancedVpcRouting absent',
  ]),
  redshiftRow('no flag, pending', { pendingModifiedValues: { enhancedVpcRouting: true } }, 'INSUFFICIENT_DATA', [
    'configuration.enhancedVpcRouting absent',
  ]),
  redshiftRow('a flag as text', { enhancedVpcRouting: 'true' }, 'INSUFFICIENT_DATA', [
    'configuration.enhancedVpcRouting type',
  ]),

  clusterRow('another engine', { engine: 'aurora-mysql', storageEncrypted: false }, {}, 'NOT_APPLICABLE'),
  clusterRow('no engine', { storageEncrypted: false }, {}, 'INSUFFICIENT_DATA', ['configuration.engine absent']),
  clusterRow('an empty engine', { engine: '', storageEncrypted: false }, {}, 'INSUFFICIENT_DATA', [
    'configuration.engine empty',
  ]),
  clusterRow('not encrypted', { ...NEPTUNE, storageEncrypted: false }, {}, 'NON_COMPLIANT', ['not_encrypted']),
  clusterRow('no flag', { ...NEPTUNE, kmsKeyId: KEY_ARN }, { beside: [key(KEY_ID)] }, 'INSUFFICIENT_DATA', FLAG_ABSENT),
  clusterRow('a usable customer managed key', KEYED_CLUSTER, { beside: [key(KEY_ID)] }, 'COMPLIANT'),
  clusterRow('a disabled key', KEYED_CLUSTER, { beside: [key(KEY_ID, { keyState: 'Disabled' })] }, 'NON_COMPLIANT', [
    'key_not_usable',
  ]),
  clusterRow(
    'a disabled key where that is accepted',
    KEYED_CLUSTER,
    {
      beside: [key(KEY_ID, { keyState: 'Disabled' })],
      parameters: { 'Kensa.Neptune.1': { acceptedKeyStates: ['Enabled', 'Disabled'] } },
    },
    'COMPLIANT',
  ),
  clusterRow('a key without state', KEYED_CLUSTER, { beside: [key(KEY_ID, { keyState: null })] }, 'INSUFFICIENT_DATA', [
    'related.kms_key.configuration.keyState null',
  ]),
  clusterRow(
    'a key that AWS manages',
    KEYED_CLUSTER,
    { beside: [key(KEY_ID, { keyManager: 'AWS' })] },
    'NON_COMPLIANT',
    ['aws_managed_key'],
  ),
  clusterRow(
    'a key of an unknown manager',
    KEYED_CLUSTER,
    { beside: [key(KEY_ID, { keyManager: 'PARTNER' })] },
    'INSUFFICIENT_DATA',
    ['related.kms_key.configuration.keyManager unknown_value'],
  ),
  clusterRow(
    'the alias of a key that AWS manages',
    { ...KEYED_CLUSTER, kmsKeyId: 'alias/aws/rds' },
    {},
    'NON_COMPLIANT',
    ['aws_managed_key'],
  ),
  clusterRow(
    'the alias of a key that AWS manages, and the key',
    { ...KEYED_CLUSTER, kmsKeyId: 'alias/aws/rds' },
    { beside: [alias('alias/aws/rds', KEY_ID), key(KEY_ID)] },
    'NON_COMPLIANT',
    ['aws_managed_key'],
  ),
  clusterRow('a key that is not in the input', KEYED_CLUSTER, {}, 'INSUFFICIENT_DATA', [
    `related.kms_key not_recorded ${KEY_ARN}`,
  ]),
  clusterRow(
    'the same key id in another region',
    KEYED_CLUSTER,
    { beside: [key(KEY_ID, {}, { awsRegion: 'us-east-1' })] },
    'INSUFFICIENT_DATA',
    [`related.kms_key not_recorded ${KEY_ARN}`],
  ),
  clusterRow(
    'the same key id in another account',
    { ...KEYED_CLUSTER, kmsKeyId: KEY_ID },
    { beside: [key(KEY_ID, {}, { awsAccountId: OTHER_ACCOUNT })] },
    'INSUFFICIENT_DATA',
    [`related.kms_key not_recorded ${KEY_ID}`],
  ),
  clusterRow(
    'a key of another account that is in the input too',
    { ...KEYED_CLUSTER, kmsKeyId: keyArn(KEY_ID, OTHER_ACCOUNT) },
    { beside: [key(KEY_ID, {}, { awsAccountId: OTHER_ACCOUNT })] },
    'COMPLIANT',
  ),
  clusterRow(
    'a key of another account',
    { ...KEYED_CLUSTER, kmsKeyId: keyArn(KEY_ID, OTHER_ACCOUNT) },
    { beside: [key(KEY_ID)] },
    'INSUFFICIENT_DATA',
    [`related.kms_key other_account ${keyArn(KEY_ID, OTHER_ACCOUNT)}`],
  ),
  clusterRow(
    'a key of another account that is trusted',
    { ...KEYED_CLUSTER, kmsKeyId: keyArn(KEY_ID, OTHER_ACCOUNT) },
    TRUSTED(keyArn(KEY_ID, OTHER_ACCOUNT)),
    'COMPLIANT',
  ),
  clusterRow(
    "a key that is trusted and known to be AWS's",
    KEYED_CLUSTER,
    { ...TRUSTED(KEY_ARN), beside: [key(KEY_ID, { keyManager: 'AWS' })] },
    'NON_COMPLIANT',
    ['aws_managed_key'],
  ),
  clusterRow('no key', { ...NEPTUNE, storageEncrypted: true }, {}, 'INSUFFICIENT_DATA', [
    'configuration.kmsKeyId absent',
  ]),
  clusterRow('an empty key', { ...KEYED_CLUSTER, kmsKeyId: '' }, { beside: [key(KEY_ID)] }, 'INSUFFICIENT_DATA', [
    'configuration.kmsKeyId absent',
  ]),
  clusterRow(
    'no key, named beside another cluster',
    { ...NEPTUNE, storageEncrypted: true, dBClusterIdentifier: 'carts' },
    { beside: [dbCluster('c-9', { ...KEYED_CLUSTER, dbclusterIdentifier: 'carts' }), key(KEY_ID)] },
    'INSUFFICIENT_DATA',
    ['configuration.kmsKeyId absent'],
  ),
  clusterRow(
    'a key of a wrong type',
    { ...KEYED_CLUSTER, kmsKeyId: 1 },
    { beside: [key(KEY_ID)] },
    'INSUFFICIENT_DATA',
    ['configuration.kmsKeyId type', 'related.kms_key absent'],
  ),

  instanceRow('another engine', { engine: 'postgres', storageEncrypted: false }, {}, 'NOT_APPLICABLE'),
  instanceRow('not encrypted', { ...NEPTUNE, storageEncrypted: false }, {}, 'NON_COMPLIANT', ['not_encrypted']),
  instanceRow('a key of its own', KEYED_CLUSTER, { beside: [key(KEY_ID)] }, 'COMPLIANT'),
  instanceRow(
    "its cluster's key",
    { ...NEPTUNE, storageEncrypted: true, dBClusterIdentifier: 'orders' },
    { beside: [dbCluster('c-9', { ...KEYED_CLUSTER, dbclusterIdentifier: 'orders' }), key(KEY_ID)] },
    'COMPLIANT',
  ),
  instanceRow(
    "its cluster's key, which AWS manages",
    { ...NEPTUNE, storageEncrypted: true, kmsKeyId: null, dBClusterIdentifier: 'orders' },
    { beside: [dbCluster('c-9', { ...KEYED_CLUSTER, kmsKeyId: 'alias/aws/rds', dbclusterIdentifier: 'orders' })] },
    'NON_COMPLIANT',
    ['aws_managed_key'],
  ),
  instanceRow(
    'a cluster without key',
    { ...NEPTUNE, storageEncrypted: true, dBClusterIdentifier: 'orders' },
    { beside: [dbCluster('c-9', { ...NEPTUNE, storageEncrypted: true, dbclusterIdentifier: 'orders' })] },
    'INSUFFICIENT_DATA',
    ['configuration.kmsKeyId absent'],
  ),
  instanceRow(
    'a cluster that is not in the input',
    { ...NEPTUNE, storageEncrypted: true, dBClusterIdentifier: 'orders' },
    {},
    'INSUFFICIENT_DATA',
    ['configuration.kmsKeyId absent', 'related.cluster not_recorded orders'],
  ),
  instanceRow('neither key nor cluster', { ...NEPTUNE, storageEncrypted: true }, {}, 'INSUFFICIENT_DATA', [
    'configuration.kmsKeyId absent',
    'related.cluster absent',
  ]),

  ...['EMR.3', 'EMR.4'].flatMap((control) => [
    ...BODIES.map(([name, body, reason]) =>
      emrRow(control, name, body, {}, 'INSUFFICIENT_DATA', [`configuration.SecurityConfiguration ${reason}`]),
    ),
    decide(control, 'no body', { item: emr('e-1', { Id: 'e-1', Name: 'e-1' }) }, [
      'INSUFFICIENT_DATA',
      ['configuration.SecurityConfiguration absent'],
    ]),
    emrRow(control, 'nothing on encryption', { InstanceMetadataServiceConfiguration: {} }, {}, 'NON_COMPLIANT', [
      'not_configured',
    ]),
    emrRow(control, 'no flag', encryption({}), {}, 'NON_COMPLIANT', ['not_configured']),
    emrRow(control, 'nothing on encryption but null', { EncryptionConfiguration: null }, {}, 'NON_COMPLIANT', [
      'not_configured',
    ]),
  ]),
  emrRow('EMR.3', 'off', encryption({ EnableAtRestEncryption: false }), {}, 'NON_COMPLIANT', ['not_enabled']),
  emrRow('EMR.3', 'a flag as text', encryption({ EnableAtRestEncryption: 'true' }), {}, 'INSUFFICIENT_DATA', [
    `${AT_REST_FLAG} type`,
  ]),
  emrRow(
    'EMR.3',
    'S3',
    encryption({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: S3_ONLY }),
    {},
    'COMPLIANT',
  ),
  emrRow(
    'EMR.3',
    'local disks',
    encryption({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: DISK_ONLY }),
    {},
    'COMPLIANT',
  ),
  emrRow(
    'EMR.3',
    'both',
    encryption({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: { ...S3_ONLY, ...DISK_ONLY } }),
    { requireScopes: ['s3', 'localDisk'] },
    'COMPLIANT',
  ),
  emrRow('EMR.3', 'neither', encryption({ EnableAtRestEncryption: true }), {}, 'NON_COMPLIANT', ['no_scope']),
  emrRow(
    'EMR.3',
    'an empty mode',
    encryption({
      EnableAtRestEncryption: true,
      AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: '' } },
    }),
    {},
    'INSUFFICIENT_DATA',
    [`${S3_MODE} unknown_value`],
  ),
  emrRow(
    'EMR.3',
    'an unknown provider',
    encryption({
      EnableAtRestEncryption: true,
      AtRestEncryptionConfiguration: { LocalDiskEncryptionConfiguration: { EncryptionKeyProviderType: 'None' } },
    }),
    {},
    'INSUFFICIENT_DATA',
    [`${DISK_PROVIDER} unknown_value`],
  ),
  emrRow(
    'EMR.3',
    'a required scope missing',
    encryption({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: S3_ONLY }),
    { requireScopes: ['localDisk'] },
    'NON_COMPLIANT',
    ['scope_missing'],
  ),
  emrRow(
    'EMR.3',
    'the required scope there',
    encryption({ EnableAtRestEncryption: true, AtRestEncryptionConfiguration: S3_ONLY }),
    { requireScopes: ['s3'] },
    'COMPLIANT',
  ),
  emrRow('EMR.4', 'off', encryption({ EnableInTransitEncryption: false }), {}, 'NON_COMPLIANT', ['not_enabled']),
  emrRow('EMR.4', 'a flag as text', encryption({ EnableInTransitEncryption: 'true' }), {}, 'INSUFFICIENT_DATA', [
    `${IN_TRANSIT_FLAG} type`,
  ]),
  emrRow('EMR.4', 'on', encryption({ EnableInTransitEncryption: true }), {}, 'COMPLIANT'),
  emrRow(
    'EMR.4',
    'on, a provider required',
    encryption({ EnableInTransitEncryption: true }),
    { requireCertificateProvider: true },
    'NON_COMPLIANT',
    ['no_certificate_provider'],
  ),
  emrRow(
    'EMR.4',
    'on, a provider required, an empty one named',
    encryption({
      EnableInTransitEncryption: true,
      InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType: '' } },
    }),
    { requireCertificateProvider: true },
    'NON_COMPLIANT',
    ['no_certificate_provider'],
  ),
  emrRow(
    'EMR.4',
    'on, a provider required and named',
    encryption({
      EnableInTransitEncryption: true,
      InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType: 'PEM' } },
    }),
    { requireCertificateProvider: true },
    'COMPLIANT',
  ),
];
