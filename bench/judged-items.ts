import type { JsonObject } from '../harness/json.ts';
import { ACCOUNT, REGION, resourceName } from './item-values.ts';
import type { Random } from './random.ts';

/** What a type's items have beside, or in place of, what their shape gives. */
export interface ItemContent {
  resourceName?: string;
  configuration?: JsonObject;
  supplementaryConfiguration?: JsonObject;
}

/** Invents what matters to the six controls. */
export interface JudgedItems {
  /** @param number how many items of the type there were before */
  contentOf: (resourceType: string, resourceId: string, number: number) => ItemContent;
}

/** The types that the six controls judge, with their weights; few have replication groups. */
export const JUDGED_TYPES: Readonly<Record<string, number>> = {
  'AWS::RDS::DBInstance': 15,
  'AWS::RDS::DBClusterSnapshot': 14,
  'AWS::RDS::DBCluster': 7,
  'AWS::Redshift::Cluster': 5,
  'AWS::EMR::SecurityConfiguration': 3,
  'AWS::ElastiCache::ReplicationGroup': 1,
};

const ENGINES = ['neptune', 'neptune', 'aurora-postgresql', 'aurora-mysql', 'docdb'];

/**
 * Invents the items of the six controls' types so that joins between them find something: databases have clusters and
 * keys, aliases have keys, and some of them are not in the snapshot.
 * @param keys how many KMS keys there are
 */
export function createJudgedItems(random: Random, keys: number): JudgedItems {
  const clusters: string[] = [];

  /** Mostly by ARN; now and then of another account, by alias, or the key that AWS manages. */
  function keyReference(): string {
    const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${keyId(random.below(keys))}`;
    return random.chance(0.85)
      ? arn
      : random.pick([`alias/data-${random.below(keys)}`, 'alias/aws/rds', arn.replace(ACCOUNT, '444455556666')]);
  }

  function encryption(): JsonObject {
    return random.chance(0.85) ? { storageEncrypted: true, kmsKeyId: keyReference() } : { storageEncrypted: false };
  }

  return {
    contentOf(resourceType, resourceId, number) {
      const engine = random.pick(ENGINES);
      switch (resourceType) {
        case 'AWS::RDS::DBCluster': {
          const identifier = `${resourceName(random)}-${number}`;
          clusters.push(identifier);
          return {
            resourceName: identifier,
            configuration: { dbclusterIdentifier: identifier, engine, ...encryption() },
          };
        }
        case 'AWS::RDS::DBInstance': {
          const cluster = clusters.length === 0 || random.chance(0.05) ? 'elsewhere' : random.pick(clusters);
          const identifier = `${cluster}-${number}`;
          return {
            resourceName: identifier,
            configuration: { dBInstanceIdentifier: identifier, dBClusterIdentifier: cluster, engine, ...encryption() },
          };
        }
        case 'AWS::RDS::DBClusterSnapshot':
          return { resourceName: resourceId, configuration: { engine, snapshotType: 'automated', ...encryption() } };
        case 'AWS::Redshift::Cluster':
          return {
            configuration: { enhancedVpcRouting: random.chance(0.8), pendingModifiedValues: {}, multiAZ: 'Disabled' },
          };
        case 'AWS::ElastiCache::ReplicationGroup':
          return { configuration: replicationGroup(resourceId, random) };
        case 'AWS::EMR::SecurityConfiguration':
          return {
            configuration: { Id: resourceId, Name: resourceId, SecurityConfiguration: securityConfiguration(random) },
          };
        case 'AWS::KMS::Key':
          return kmsKey(resourceId, random);
        case 'AWS::KMS::Alias':
          return {
            configuration: { AliasName: resourceId, TargetKeyId: keyId(number % keys) },
          };
        default:
          return {};
      }
    },
  };
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

/** As an object or as text: Config's schema allows both. */
function securityConfiguration(random: Random): JsonObject | string {
  const encrypted = random.chance(0.8);
  const document = {
    EncryptionConfiguration: {
      EnableAtRestEncryption: encrypted,
      EnableInTransitEncryption: encrypted,
      ...(encrypted && {
        AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
        InTransitEncryptionConfiguration: { TLSCertificateConfiguration: { CertificateProviderType: 'PEM' } },
      }),
    },
  };
  return random.chance(0.5) ? document : JSON.stringify(document);
}
