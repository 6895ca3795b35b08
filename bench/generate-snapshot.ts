import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip, gzipSync } from 'node:zlib';
import type { ConfigPropertiesByType } from '../harness/build/config-properties.ts';
import { readConfigProperties } from '../harness/build/config-properties.ts';
import type { JsonObject } from '../harness/json.ts';
import { isJsonObject } from '../harness/json.ts';
import type { ItemShape } from './item-shape.ts';
import { itemShape } from './item-shape.ts';
import { ACCOUNT, CAPTURED_AT, REGION, fillShape, policyDocument, resourceName } from './item-values.ts';
import {
  DATABASE_KEYS,
  DECIDED_PROPERTIES,
  JUDGED_TYPES,
  createJudgedItems,
  keyId,
  keyLimits,
} from './judged-items.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';
import { STANDALONE_ITEMS } from './standalone-items.ts';

/** The share of the items whose types the first six controls judge. */
const JUDGED_SHARE = 0.15;

/** Types that most accounts have most of, with their weights; keys and aliases are there for the joins. */
const OTHER_TYPES: Readonly<Record<string, number>> = {
  'AWS::Config::ResourceCompliance': 12,
  'AWS::EC2::NetworkInterface': 10,
  'AWS::IAM::Role': 9,
  'AWS::EC2::SecurityGroup': 6,
  'AWS::CloudFormation::Stack': 6,
  'AWS::IAM::Policy': 5,
  'AWS::CloudWatch::Alarm': 5,
  'AWS::EC2::Volume': 5,
  'AWS::Lambda::Function': 5,
  'AWS::S3::Bucket': 4,
  'AWS::SSM::AssociationCompliance': 4,
  'AWS::EC2::Instance': 3,
  'AWS::EC2::Subnet': 3,
  'AWS::EC2::RouteTable': 2,
  'AWS::EC2::SubnetRouteTableAssociation': 2,
  'AWS::ECS::TaskDefinition': 2,
  'AWS::Events::Rule': 2,
  'AWS::KMS::Alias': 2,
  'AWS::KMS::Key': 2,
  'AWS::SNS::Topic': 2,
  'AWS::SQS::Queue': 2,
  'AWS::ACM::Certificate': 1,
  'AWS::AutoScaling::AutoScalingGroup': 1,
  'AWS::Backup::RecoveryPoint': 1,
  'AWS::CodeBuild::Project': 1,
  'AWS::DynamoDB::Table': 1,
  'AWS::EC2::EIP': 1,
  'AWS::EC2::LaunchTemplate': 1,
  'AWS::EC2::NetworkAcl': 1,
  'AWS::EC2::VPC': 1,
  'AWS::ECR::Repository': 1,
  'AWS::ECS::Service': 1,
  'AWS::EFS::FileSystem': 1,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 1,
  'AWS::IAM::User': 1,
  'AWS::Route53::HostedZone': 1,
  'AWS::SSM::ManagedInstanceInventory': 1,
  'AWS::SecretsManager::Secret': 1,
  'AWS::StepFunctions::StateMachine': 1,
};

/** Every resource type of a generated snapshot. */
export const SNAPSHOT_TYPES: readonly string[] = [...Object.keys(JUDGED_TYPES), ...Object.keys(OTHER_TYPES)];

/** The texts go to the compressor in pieces of about this many characters. */
const PIECE = 1 << 18;

/** An account and a region. */
export type Place = readonly [account: string, region: string];

/** Which items a snapshot has. */
export interface SnapshotContent {
  items: number;
  /**
   * The share of the judged items of which what controls read is not made unlike that of all others; without it, all. How
   * much repeats then is up to the values.
   */
  repeating?: number;
  /** How many keys the databases share. */
  databaseKeys?: number;
  /** Other names give other items. */
  seed?: string;
  place?: Place;
}

/**
 * Writes a gzipped snapshot as AWS Config delivers it: one JSON document on one line. Its items are invented, and the
 * same for the same content.
 */
export async function generateSnapshot(file: string, content: SnapshotContent): Promise<void> {
  const text = snapshotText(content, await readProperties());
  await pipeline(Readable.from(text), createGzip(), createWriteStream(file));
}

const ACCOUNTS = ['111122223333', '444455556666', '777788889999', '123456789012'];

/** The account and region with this number, each with its own resources. */
function placeOf(number: number): Place {
  return [ACCOUNTS[number % ACCOUNTS.length] ?? ACCOUNT, `ap-northeast-${Math.floor(number / ACCOUNTS.length) + 1}`];
}

/**
 * Writes gzipped snapshots into a folder, each of an account and region of its own.
 * @param bytes about how large each is before it is compressed
 */
export async function generateSnapshots(folder: string, snapshots: number, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const properties = await readProperties();
  for (let number = 0; number < snapshots; number += 1) {
    const content = { items: Number.POSITIVE_INFINITY, seed: `snapshot ${number}`, place: placeOf(number) };
    const text = Buffer.from([...snapshotText(content, properties, bytes)].join(''));
    await writeFile(join(folder, `${number}.json.gz`), gzipSync(text));
  }
}

const PLACES_OF_LINES = 100;
const ITEMS_OF_PLACE = 10_000;

/** Writes such items as NDJSON, those of each account and region on {@link ITEMS_OF_PLACE} lines. */
export async function generateLines(file: string, items: number): Promise<void> {
  await pipeline(Readable.from(linesText(items, await readProperties())), createWriteStream(file));
}

async function readProperties(): Promise<ConfigPropertiesByType> {
  return readConfigProperties(fileURLToPath(new URL('../policies', import.meta.url)));
}

function* linesText(items: number, properties: ConfigPropertiesByType): Generator<string> {
  let piece = '';
  for (let position = 0; position < items; position += ITEMS_OF_PLACE) {
    const place = placeOf((position / ITEMS_OF_PLACE) % PLACES_OF_LINES);
    const content = { items: Math.min(ITEMS_OF_PLACE, items - position), seed: `lines ${position}`, place };
    for (const item of itemTexts(content, properties)) {
      piece += `${item}\n`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** @param bytes after about so many it ends, whatever the number of items */
function* snapshotText(
  content: SnapshotContent,
  properties: ConfigPropertiesByType,
  bytes: number = Number.POSITIVE_INFINITY,
): Generator<string> {
  let piece = '{"fileVersion":"1.0","configSnapshotId":"0a1b2c3d-0000-4000-8000-123456789abc","configurationItems":[';
  let separator = '';
  let written = 0;
  for (const item of itemTexts(content, properties)) {
    piece += separator + item;
    separator = ',';
    if (written + piece.length >= bytes) break;
    if (piece.length < PIECE) continue;
    yield piece;
    written += piece.length;
    piece = '';
  }
  yield `${piece}]}`;
}

function* itemTexts(content: SnapshotContent, properties: ConfigPropertiesByType): Generator<string> {
  const [account, region] = content.place ?? [ACCOUNT, REGION];
  for (const item of snapshotItems(content, properties))
    yield JSON.stringify(item).replaceAll(REGION, region).replaceAll(ACCOUNT, account);
}

function* snapshotItems(
  { items, repeating = 1, databaseKeys = DATABASE_KEYS, seed = 'snapshot' }: SnapshotContent,
  properties: ConfigPropertiesByType,
): Generator<JsonObject> {
  const random = createRandom(seed);
  const limits = keyLimits(items, repeating);
  const judged = createJudgedItems(random, { keys: limits['AWS::KMS::Key'] ?? 1, databaseKeys, repeating });
  const [judgedTypes, otherTypes] = [weighted(JUDGED_TYPES), weighted(OTHER_TYPES)];
  const shapes = new Map(SNAPSHOT_TYPES.map((type) => [type, shapeOf(type, properties)] as const));
  const numbers = new Map<string, number>();

  function pickType(): string {
    const type = random.pick(random.chance(JUDGED_SHARE) ? judgedTypes : otherTypes);
    return (numbers.get(type) ?? 0) < (limits[type] ?? Number.POSITIVE_INFINITY) ? type : pickType();
  }

  for (let position = 0; position < items; position += 1) {
    const resourceType = pickType();
    const number = numbers.get(resourceType) ?? 0;
    numbers.set(resourceType, number + 1);
    const shape = shapes.get(resourceType);
    if (shape === undefined) continue;
    const resourceId = idOf(resourceType, number, random);
    const { resourceName: name, ...content } = judged.contentOf(resourceType, resourceId, number);
    yield configurationItem(
      { resourceType, resourceId, resourceName: name ?? resourceName(random) },
      shape,
      content,
      random,
    );
  }
}

function shapeOf(type: string, properties: ConfigPropertiesByType): ItemShape {
  const shape = itemShape(type, properties[type] ?? {});
  const configuration = shape.kind === 'object' ? shape.properties.get('configuration') : undefined;
  if ((JUDGED_TYPES[type] ?? STANDALONE_ITEMS[type]) !== undefined && configuration?.kind === 'object')
    for (const name of DECIDED_PROPERTIES) configuration.properties.delete(name);
  return shape;
}

function weighted(types: Readonly<Record<string, number>>): string[] {
  return Object.entries(types).flatMap(([type, weight]) => Array.from({ length: weight }, () => type));
}

function idOf(resourceType: string, number: number, random: Random): string {
  if (resourceType === 'AWS::KMS::Key') return keyId(number);
  if (resourceType === 'AWS::KMS::Alias') return `alias/data-${number}`;
  const kind = resourceType.split('::').at(-1)?.toLowerCase() ?? '';
  return `${kind}-${number}-${random.hex(12)}`;
}

/** One item, with the properties in the order in which AWS Config writes them. */
function configurationItem(
  names: { resourceType: string; resourceId: string; resourceName: string },
  shape: ItemShape,
  content: { configuration?: JsonObject; supplementaryConfiguration?: JsonObject },
  random: Random,
): JsonObject {
  const service = names.resourceType.split('::')[1]?.toLowerCase() ?? '';
  const filled = fillShape(shape, random) as Record<'configuration' | 'supplementaryConfiguration', JsonObject>;
  const capturedAt = CAPTURED_AT - random.below(86_400_000);
  return {
    relatedEvents: [],
    relationships: Array.from({ length: random.pick([0, 0, 1, 1, 2, 4]) }, () => relationship(random)),
    configuration: merge(filled.configuration, {
      ...embeddedPolicy(names.resourceType, random),
      ...content.configuration,
    }),
    supplementaryConfiguration: merge(filled.supplementaryConfiguration, content.supplementaryConfiguration ?? {}),
    tags: random.chance(0.6) ? { Name: names.resourceName, team: resourceName(random), 'cost-center': '4711' } : {},
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: new Date(capturedAt).toISOString(),
    configurationStateId: capturedAt,
    awsAccountId: ACCOUNT,
    configurationItemStatus: random.chance(0.8) ? 'ResourceDiscovered' : 'OK',
    resourceType: names.resourceType,
    resourceId: names.resourceId,
    resourceName: names.resourceName,
    ARN: `arn:aws:${service}:${REGION}:${ACCOUNT}:${arnEnd(names)}`,
    awsRegion: REGION,
    availabilityZone: random.pick([`${REGION}a`, `${REGION}c`, 'Not Applicable']),
    configurationStateMd5Hash: '',
    resourceCreationTime: new Date(CAPTURED_AT - random.below(10_000) * 3_600_000).toISOString(),
  };
}

function arnEnd({ resourceType, resourceId }: { resourceType: string; resourceId: string }): string {
  if (resourceType === 'AWS::KMS::Alias') return resourceId;
  return `${resourceType === 'AWS::KMS::Key' ? 'key' : (resourceType.split('::')[2]?.toLowerCase() ?? '')}/${resourceId}`;
}

/** Policy documents are the largest values of many items; Config's property schema does not list them. */
function embeddedPolicy(resourceType: string, random: Random): JsonObject {
  return resourceType.startsWith('AWS::IAM::') ? { assumeRolePolicyDocument: policyDocument(random) } : {};
}

function relationship(random: Random): JsonObject {
  const [resourceType, prefix] = random.pick([
    ['AWS::EC2::SecurityGroup', 'sg'],
    ['AWS::EC2::Subnet', 'subnet'],
    ['AWS::EC2::VPC', 'vpc'],
  ]);
  return {
    resourceType: resourceType ?? '',
    resourceId: `${prefix ?? ''}-0${random.below(100).toString(16).padStart(16, '0')}`,
    name: `Is contained in ${resourceType?.split('::').at(-1) ?? ''}`,
  };
}

/** The properties of `content` in place of those of the same name, the rest of both. */
function merge(object: JsonObject, content: JsonObject): JsonObject {
  const merged = { ...object };
  for (const [name, value] of Object.entries(content)) {
    const known = merged[name];
    merged[name] = isJsonObject(known) && isJsonObject(value) ? { ...known, ...value } : value;
  }
  return merged;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [items = '10000', file = join(tmpdir(), `kensa-snapshot-${items}.json.gz`)] = process.argv.slice(2);
  await generateSnapshot(file, { items: Number(items) });
  process.stdout.write(`${file}\n`);
}
