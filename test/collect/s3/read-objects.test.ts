import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Collected } from '../../../harness/collect/collected.ts';
import type { JsonObject } from '../../../harness/json.ts';
import type { PlannedFault } from '../../aws/fault-plan.ts';
import { error } from '../collecting.ts';
import { collectFromBuckets, item, named, readFrom, source } from './in-buckets.ts';

const INTERRUPTED = 'The run was interrupted before all was read. What is said here is of the rest; run it again.';

function unreadable(location: string, reason: string, remedy: string): Collected {
  return error('FILE_UNREADABLE', location, `It can not be read: ${reason}. ${remedy}`);
}

function fault(name: PlannedFault['fault'], key: string, times: PlannedFault['times'] = 'for good'): PlannedFault {
  return { on: { call: 'GetObject', when: ({ input }) => input['Key'] === key }, fault: name, times };
}

/** Text that does not compress, so that its first half is worth something. */
const NOISE = Array.from({ length: 3000 }, (_, index) => Math.sin(index).toString(36)).join('');
const FIRST: JsonObject = { name: 'first' };
const NOISY = `{"configurationItems":[${JSON.stringify(FIRST)},${JSON.stringify({ NOISE })}]}`;

function firstOf(location: string): Collected[] {
  return [source(location), item(location, FIRST)];
}

function noisyFrom(location: string): Collected[] {
  const place = `item 2 (byte ${NOISY.indexOf('{"NOISE')})`;
  return [...firstOf(location), { kind: 'item', location, shape: 'snapshot', place, item: { NOISE } }];
}

describe('an object of a bucket', () => {
  it('that breaks off is read on from there', async () => {
    for (const key of ['noisy.json.gz', 'noisy.json']) {
      const bytes = key.endsWith('.gz') ? gzipSync(NOISY) : Buffer.from(NOISY);
      const [half, quarter] = [Math.floor(bytes.length / 2), Math.floor(Math.ceil(bytes.length / 2) / 2)];
      const plan = [fault('resetInBody', key, 2)];
      assert.deepEqual(await collectFromBuckets({ b: { [key]: NOISY } }, [`s3://b/${key}`], { plan }), {
        events: noisyFrom(`s3://b/${key}`),
        listed: [`b/${key}`, `b/${key}/`],
        got: [`b/${key}`, `b/${key} bytes=${half}-`, `b/${key} bytes=${half + quarter}-`],
      });
    }
  });

  it('that breaks off again and again is read as far as it came, and the next one whole', async () => {
    const objects = { 'a.json': `${NOISY.slice(0, -1)}${' '.repeat(100)}}`, 'b.json': named('b') };
    const { length } = Buffer.from(objects['a.json']);
    const { events, got } = await collectFromBuckets({ b: objects }, ['s3://b'], {
      plan: [fault('resetInBody', 'a.json')],
    });
    const ranges = got.filter((name) => name.startsWith('b/a.json'));
    assert.equal(ranges.length, 9);
    let reached = 0;
    for (const range of ranges) {
      assert.equal(range, `b/a.json${reached === 0 ? '' : ` bytes=${reached}-`}`);
      reached += Math.floor((length - reached) / 2);
    }
    assert.deepEqual(events, [
      ...noisyFrom('s3://b/a.json'),
      unreadable(
        's3://b/a.json',
        `its bytes broke off at byte ${reached}, the last of 9 times: aborted`,
        'Try again later.',
      ),
      ...readFrom('s3://b/b.json', 'b'),
    ]);
  });

  it('that is another one when it is read on is not mixed with what it was', async () => {
    const objects: Record<string, string | Uint8Array> = { 'a.json': Buffer.from(NOISY) };
    const change: PlannedFault = {
      // Looks at every call before it is answered.
      on: {
        call: 'GetObject',
        when: ({ nth }) => {
          if (nth === 2) (objects['a.json'] as Buffer).fill(' ', 0, 1);
          return false;
        },
      },
      fault: 'reset',
      times: 1,
    };
    const plan = [change, fault('resetInBody', 'a.json', 1)];
    const { events, got } = await collectFromBuckets({ b: objects }, ['s3://b/a.json'], { plan });
    assert.deepEqual(events, [
      ...firstOf('s3://b/a.json'),
      unreadable(
        's3://b/a.json',
        'it was replaced by another while it was read, so only a part of what it was is known',
        'Read it again.',
      ),
    ]);
    assert.deepEqual(got, ['b/a.json', `b/a.json bytes=${Math.floor(NOISY.length / 2)}-`]);
  });

  it('that can not be had says why, and the others are read', async () => {
    const user = 'User: arn:aws:iam::111122223333:user/auditor is not authorized to perform: GetObject';
    const reasons = [
      ['accessDenied', `AccessDenied: ${user} (denied)`, 'Allow it to the credentials in use, or leave it out.'],
      ['throttle', 'SlowDown: Rate exceeded (throttled)', 'Try again later.'],
      ['reset', 'ECONNRESET: read ECONNRESET (unreachable)', 'Try again later.'],
      ['gone', 'NoSuchKey: The specified key does not exist (failed)', 'Make it readable, or leave it out.'],
      [
        'serverError',
        'InternalError: The request processing has failed because of an unknown error (unreachable)',
        'Try again later.',
      ],
    ] as const;
    for (const [name, reason, remedy] of reasons) {
      const { events } = await collectFromBuckets({ b: { a: named('a'), c: named('c') } }, ['s3://b'], {
        plan: [fault(name, 'a')],
      });
      assert.deepEqual(events, [
        unreadable('s3://b/a', `s3:GetObject: ${reason}`, remedy),
        ...readFrom('s3://b/c', 'c'),
      ]);
    }
  });

  it('is asked for again by the SDK if the call fails once', async () => {
    for (const name of ['throttle', 'reset', 'serverError'] as const) {
      const { events, got } = await collectFromBuckets({ b: { a: named('a') } }, ['s3://b'], {
        plan: [fault(name, 'a', 1)],
      });
      assert.deepEqual([events, got], [readFrom('s3://b/a', 'a'), ['b/a', 'b/a']]);
    }
  });

  it('is damaged or empty as a file is', async () => {
    const objects = { 'a.json.gz': gzipSync(named('a')).subarray(0, -9), b: '', c: 'no JSON' };
    const { events } = await collectFromBuckets({ b: objects }, ['s3://b']);
    assert.deepEqual(
      events.map((event) =>
        event.kind === 'diagnostic' ? `${event.diagnostic.code} ${event.diagnostic.location}` : event.kind,
      ),
      ['source', 'item', 'GZIP_DAMAGED s3://b/a.json.gz', 'FILE_EMPTY s3://b/b', 'JSON_INVALID s3://b/c, byte 0'],
    );
  });

  it('comes in the order of the keys, however many there are', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => `k${String(index).padStart(2, '0')}`);
    const { events, got } = await collectFromBuckets({ b: Object.fromEntries(keys.map((key) => [key, named(key)])) }, [
      's3://b',
    ]);
    assert.deepEqual(
      events,
      keys.flatMap((key) => readFrom(`s3://b/${key}`, key)),
    );
    assert.deepEqual(
      got.toSorted(),
      keys.map((key) => `b/${key}`),
    );
  });
});

describe('a bucket', () => {
  it('in another region than the configured one is read there', async () => {
    for (const env of [{}, { AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined }]) {
      const { events } = await collectFromBuckets({ b: { a: named('a') } }, ['s3://b'], { region: 'eu-west-1', env });
      assert.deepEqual(events, readFrom('s3://b/a', 'a'));
    }
  });

  it('is a diagnostic without credentials', async () => {
    const env = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    assert.deepEqual((await collectFromBuckets({ b: { a: named('a') } }, ['s3://b'], { env })).events, [
      unreadable(
        's3://b',
        's3:ListBucket: CredentialsProviderError: Could not load credentials from any providers (denied)',
        'Allow it to the credentials in use, or leave it out.',
      ),
    ]);
  });
});

describe('an interrupted run', () => {
  it('keeps what was read, and says from where on nothing was', async () => {
    const controller = new AbortController();
    const endless = `{"configurationItems":[${JSON.stringify(FIRST)},${' '.repeat(32 * 1024 * 1024)}{}]}`;
    const { events } = await collectFromBuckets({ b: { a: endless, c: named('c'), d: named('d') } }, ['s3://b'], {
      signal: controller.signal,
      onEvent: ({ kind }) => {
        if (kind === 'item') controller.abort();
      },
    });
    assert.deepEqual(events, [
      ...firstOf('s3://b/a'),
      error('INTERRUPTED', 's3://b/a', INTERRUPTED),
      error('INTERRUPTED', 's3://b/c', INTERRUPTED),
    ]);
  });

  it('finds nothing any more', async () => {
    const { events, listed, got } = await collectFromBuckets({ b: { a: named('a') } }, ['s3://b', 's3://b/a'], {
      signal: AbortSignal.abort(),
    });
    assert.deepEqual([events, listed, got], [[error('INTERRUPTED', 's3://b', INTERRUPTED)], [], []]);
  });
});
