import type { JsonObject } from '../harness/json.ts';
import { ACCOUNT, REGION, resourceName } from './item-values.ts';
import type { Random } from './random.ts';
import { STANDALONE_ITEMS } from './standalone-items.ts';

/** What a type's items have beside, or in place of, what their shape gives. */
export interface ItemContent {
  resourceName?: string;
  configuration?: JsonObject;
  supplementaryConfiguration?: JsonObject;
}

/** Invents what matters to controls. */
export interface JudgedItems {
  /** @param number how many items of the type there were before */
  contentOf: (resourceType: string, resourceId: string, number: number) => ItemContent;
}

/** Types that the first six controls judge, with their weights; few have replication groups. */
export const JUDGED_TYPES: Readonly<Record<string, number>> = {
  'AWS::RDS::DBInstance': 15,
  'AWS::RDS::DBClusterSnapshot': 14,
  'AWS::RDS::DBCluster': 7,
  'AWS::Redshift::Cluster': 5,
  'AWS::EMR::SecurityConfiguration': 3,
  'AWS::ElastiCache::ReplicationGroup': 1,
};

/** Properties that an item of a judged type has only if its content has them. */
export const DECIDED_PROPERTIES: readonly string[] = [
  'allowVersionUpgrade',
  'automatedSnapshotRetentionPeriod',
  'autoMinorVersionUpgrade',
  'clusterStatus',
  'dBClusterIdentifier',
  'engine',
  'kmsKeyId',
  'masterUsername',
  'packageType',
  'publiclyAccessible',
  'runtime',
  'status',
  'storageEncrypted',
];

const ENGINES = ['neptune', 'neptune', 'aurora-postgresql', 'aurora-mysql', 'docdb'];

/** How many keys the databases of an account share. */
export const DATABASE_KEYS = 8;

/** How many keys, and how many aliases, an account has at most. */
const MOST_KEYS = 300;

/**
 * How many keys and aliases the account of a generated snapshot has.
 * @param repeating as in {@link JudgedValues}
 */
export function keyLimits(items: number, repeating: number): Readonly<Record<string, number>> {
  const keys = Math.max(1, Math.floor(items / 75));
  return { 'AWS::KMS::Alias': MOST_KEYS, 'AWS::KMS::Key': repeating < 1 ? keys : Math.min(keys, MOST_KEYS) };
}

/** How much the values of judged items are alike. */
export interface JudgedValues {
  /** How many KMS keys there are. */
  keys: number;
  /** How many of them the databases share. */
  databaseKeys: number;
  /** The share of the items that get no value of their own. */
  repeating: number;
}

/** What a database is encrypted with, which its instances share. */
interface Database {
  identifier: string;
  content: JsonObject;
}

/**
 * Invents the items of the six controls' types so that joins between them find something: databases have clusters and
 * keys, aliases have keys, and some of them are not in the snapshot.
 *
 * What controls read of them repeats as in real accounts: few engines, few keys, flags. For verdicts that can not be
 * remembered, an item gets a value of its own somewhere in what is read, of which its verdict does not depend.
 */
export function createJudgedItems(random: Random, { keys, databaseKeys, repeating }: JudgedValues): JudgedItems {
  const clusters: Database[] = [];
  /** Those without a key of their own. */
  const likeOthers: Database[] = [];
  let ownValues = 0;
  let ownKeys = 0;

  /** Mostly by ARN; now and then of another account, by alias, or the key that AWS manages. */
  function keyReference(): string {
    const number = random.below(Math.min(keys, databaseKeys));
    return random.chance(0.85)
      ? keyArn(number)
      : random.pick([`alias/data-${number}`, 'alias/aws/rds', keyArn(number).replace(ACCOUNT, '444455556666')]);
  }

  function database(): JsonObject {
    const engine = random.pick(ENGINES);
    return random.chance(0.85)
      ? { engine, storageEncrypted: true, kmsKeyId: keyReference() }
      : { engine, storageEncrypted: false };
  }

  /** A key that no other database has: one that is in the snapshot, by ARN or by id, where the verdict depends on it. */
  function ownKey({ engine, storageEncrypted }: JsonObject): JsonObject {
    if (engine !== 'neptune' || storageEncrypted === false) return { kmsKeyId: keyArn(MOST_KEYS ** 2 + ownValues) };
    const number = ownKeys;
    ownKeys += 1;
    return { kmsKeyId: number < keys ? keyArn(number) : keyId(number % keys) };
  }

  return {
    contentOf(resourceType, resourceId, number) {
      if (resourceType === 'AWS::KMS::Key') return kmsKey(resourceId, random);
      if (resourceType === 'AWS::KMS::Alias')
        return { configuration: { AliasName: resourceId, TargetKeyId: keyId(number % keys) } };
      const standalone = STANDALONE_ITEMS[resourceType];
      if (JUDGED_TYPES[resourceType] === undefined && standalone === undefined) return {};
      const repeats = random.chance(repeating);
      if (!repeats) ownValues += 1;
      if (standalone !== undefined) return standalone(random, repeats ? undefined : ownValues);
      const own = repeats ? undefined : `own-${ownValues}`;
      switch (resourceType) {
        case 'AWS::RDS::DBCluster': {
          const identifier = `${resourceName(random)}-${number}`;
          const content = database();
          clusters.push({ identifier, content });
          if (repeats) likeOthers.push({ identifier, content });
          return {
            resourceName: identifier,
            configuration: { dbclusterIdentifier: identifier, ...content, ...(own && ownKey(content)) },
          };
        }
        case 'AWS::RDS::DBInstance': {
          const known = repeats ? likeOthers : clusters;
          const cluster =
            known.length === 0 || random.chance(0.05)
              ? { identifier: 'elsewhere', content: database() }
              : random.pick(known);
          const identifier = `${cluster.identifier}-${number}`;
          return {
            resourceName: identifier,
            configuration: {
              dBInstanceIdentifier: identifier,
              dBClusterIdentifier: cluster.identifier,
              ...cluster.content,
              ...(own && ownKey(cluster.content)),
              endpoint: {
                address: `${identifier}.cluster.example`,
                port: random.pick([3306, 5432, 8182, 8182, 33_060]),
              },
              dbInstancePort: 0,
              publiclyAccessible: random.chance(0.05),
              autoMinorVersionUpgrade: random.chance(0.9),
            },
          };
        }
        case 'AWS::RDS::DBClusterSnapshot': {
          const status = own ?? statusOf(random);
          const configuration = { ...database(), snapshotType: 'automated', status };
          const DBClusterSnapshotAttributes = [{ attributeName: 'restore', attributeValues: sharedWith(random) }];
          if (own) DBClusterSnapshotAttributes[0]?.attributeValues.push(String(ownValues).padStart(12, '0'));
          return {
            resourceName: resourceId,
            configuration,
            supplementaryConfiguration: { DBClusterSnapshotAttributes },
          };
        }
        case 'AWS::Redshift::Cluster':
          return {
            configuration: {
              enhancedVpcRouting: random.chance(0.8),
              pendingModifiedValues: {},
              multiAZ: 'Disabled',
              clusterStatus: statusOf(random),
              publiclyAccessible: random.chance(0.05),
              allowVersionUpgrade: random.chance(0.9),
              automatedSnapshotRetentionPeriod: random.pick([1, 7, 7, 7, 35]),
              masterUsername: own ?? random.pick(['awsuser', 'dwh', 'etl', 'root']),
            },
          };
        case 'AWS::ElastiCache::ReplicationGroup':
          return { configuration: { ...replicationGroup(resourceId, random), ...(own && { Status: own }) } };
        default:
          return {
            configuration: {
              Id: resourceId,
              Name: resourceId,
              SecurityConfiguration: securityConfiguration(random, own),
            },
          };
      }
    },
  };
}

/** The accounts that may restore a snapshot: mostly none, now and then all. */
function sharedWith(random: Random): string[] {
  if (random.chance(0.93)) return [];
  return random.chance(0.1) ? ['all'] : [random.pick(['444455556666', '777788889999'])];
}

/** Nearly always the same. */
function statusOf(random: Random): string {
  return random.chance(0.97) ? 'available' : random.pick(['creating', 'deleting', 'modifying']);
}

function keyArn(number: number): string {
  return `arn:aws:kms:${REGION}:${ACCOUNT}:key/${keyId(number)}`;
}

/** The id of the key with this number. */
export function keyId(number: number): string {
  return `1234abcd-12ab-34cd-56ef-${number.toString(16).padStart(12, '0')}`;
}

function kmsKey(resourceId: string, random: Random): ItemContent {
  const byAws = random.chance(0.2);
  return {
    configuration: {
      keyId: resourceId,
      keyManager: byAws ? 'AWS' : 'CUSTOMER',
      keyState: random.chance(0.05) ? 'PendingDeletion' : 'Enabled',
      origin: 'AWS_KMS',
    },
    supplementaryConfiguration: {
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
        ],
      }),
      ...(!byAws && { KeyRotationStatus: random.chance(0.7) }),
    },
  };
}

function replicationGroup(resourceId: string, random: Random): JsonObject {
  return {
    ReplicationGroupId: resourceId,
    Status: 'available',
    Engine: random.pick(['redis', 'valkey']),
    AtRestEncryptionEnabled: random.chance(0.8),
    TransitEncryptionEnabled: random.chance(0.8),
    CacheNodeType: random.pick(['cache.t4g.medium', 'cache.r7g.large']),
    MemberClusters: [`${resourceId}-001`, `${resourceId}-002`],
  };
}

/**
 * As an object or as text: Config's schema allows both.
 * @param provider of certificates; without it, `PEM` where one is needed
 */
function securityConfiguration(random: Random, provider: string | undefined): JsonObject | string {
  const encrypted = random.chance(0.8);
  const document = {
    EncryptionConfiguration: {
      EnableAtRestEncryption: encrypted,
      EnableInTransitEncryption: encrypted,
      ...(encrypted && {
        AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
      }),
      ...((encrypted || provider !== undefined) && {
        InTransitEncryptionConfiguration: {
          TLSCertificateConfiguration: { CertificateProviderType: provider ?? 'PEM' },
        },
      }),
    },
  };
  return random.chance(0.5) ? document : JSON.stringify(document);
}
