import { gzipSync } from 'node:zlib';
import { collect, type CollectOptions } from '../../../harness/collect/collect.ts';
import type { Collected, SourceShape } from '../../../harness/collect/collected.ts';
import type { JsonObject } from '../../../harness/json.ts';
import type { AwsWorld } from '../../aws/aws-world.ts';
import type { PlannedFault } from '../../aws/fault-plan.ts';
import { startAwsServer } from '../../aws/start-aws-server.ts';

export const REGION = 'ap-northeast-1';

/** What collecting from buckets came to. */
export interface CollectedFromBuckets {
  events: Collected[];
  /** The folders listed, as `bucket/path`, in the order of their names; a folder once for each of its pages. */
  listed: string[];
  /** The objects asked for, as `bucket/key` and the range, in the order of the calls. */
  got: string[];
}

/** Buckets to read, and what goes wrong. */
export interface InBuckets extends CollectOptions {
  plan?: readonly PlannedFault[];
  pageSize?: number;
  /** The region of the buckets. */
  region?: string;
  /** Environment variables on top of the server's; undefined takes one away. */
  env?: Record<string, string | undefined>;
  onEvent?: (event: Collected) => void;
}

/** Objects by key, by bucket; text is gzipped where the key ends so. */
export type Buckets = Record<string, Record<string, string | Uint8Array>>;

/** Collects sources from a server that has the buckets. */
export async function collectFromBuckets(
  buckets: Buckets,
  sources: readonly string[],
  { plan = [], pageSize = 1000, region = REGION, env = {}, onEvent, ...options }: InBuckets = {},
): Promise<CollectedFromBuckets> {
  const world = worldOf(buckets, region, pageSize);
  const server = await startAwsServer(world, plan);
  const before = { ...process.env };
  for (const [name, value] of Object.entries({ ...server.env, ...env })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  try {
    const events: Collected[] = [];
    for await (const event of collect(sources, options)) {
      events.push(event);
      onEvent?.(event);
    }
    const listed: string[] = [];
    const got: string[] = [];
    for (const { name, input } of server.calls) {
      const { Bucket, Prefix = '', Key, Range } = input as Record<string, string | undefined>;
      if (name === 'ListObjectsV2') listed.push(`${Bucket}/${Prefix}`);
      else got.push(`${Bucket}/${Key}${Range === undefined ? '' : ` ${Range}`}`);
    }
    return { events, listed: listed.toSorted(), got };
  } finally {
    process.env = before;
    await server.close();
  }
}

function worldOf(buckets: Buckets, awsRegion: string, pageSize: number): AwsWorld {
  return {
    ownAccount: '111122223333',
    accounts: { '111122223333': { regions: {} } },
    pageSize,
    buckets: Object.fromEntries(
      Object.entries(buckets).map(([name, objects]) => {
        const encoded = Object.entries(objects).map(([key, content]) => [key, bytesOf(key, content)]);
        return [name, { awsRegion, objects: Object.fromEntries(encoded) as Record<string, Uint8Array> }];
      }),
    ),
  };
}

function bytesOf(key: string, content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  return key.endsWith('.gz') ? gzipSync(content) : Buffer.from(content);
}

const HEAD = '{"configurationItems":[';

/** A snapshot with one item, which has no more than a name. */
export function named(name: string): string {
  return `{"configSnapshotId":"1","configurationItems":[${JSON.stringify({ name })}]}`;
}

/** What reading it gives. */
export function readFrom(location: string, name: string): Collected[] {
  return [source(location), item(location, { name }, '{"configSnapshotId":"1","configurationItems":['.length)];
}

export function source(location: string, shape: SourceShape = 'snapshot'): Collected {
  return { kind: 'source', location, shape };
}

export function item(location: string, content: JsonObject, byte: number = HEAD.length): Collected {
  return { kind: 'item', location, shape: 'snapshot', place: `item 1 (byte ${byte})`, item: content };
}

/** The folder in a bucket of what AWS Config delivers on one day, such as `2026/1/9`. */
export function dayFolder(day: string, accountId: string = '111122223333', awsRegion: string = 'eu-west-1'): string {
  return `AWSLogs/${accountId}/Config/${awsRegion}/${day}/`;
}

/** The key of a snapshot, such as one of `2026-01-09T03:00:00Z`. */
export function snapshotKey(time: string, accountId: string = '111122223333', awsRegion: string = 'eu-west-1'): string {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  const name = `${accountId}_Config_${awsRegion}_ConfigSnapshot_${time.replaceAll(/[-:]/g, '')}_7f5a2c1e-0000-4000-8000-1a2b3c4d5e6f`;
  return `${dayFolder(`${year}/${month}/${day}`, accountId, awsRegion)}ConfigSnapshot/${name}.json.gz`;
}
