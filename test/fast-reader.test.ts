import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { generateSnapshot } from '../bench/generate-snapshot.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { audit } from '../harness/audit.ts';
import type { JsonObject, JsonValue } from '../harness/json.ts';
import { isJsonObject } from '../harness/json.ts';
import type { Report } from '../harness/report/report.ts';
import { bundle, snapshotOf } from './auditing.ts';
import { caseItems } from './fixtures/case-items.ts';
import { demoItems } from './fixtures/demo-items.ts';
import { encodings } from './fixtures/encodings.ts';

/** The report on bytes that come in parts of this size; what is thrown, as text. */
async function reportOn(bytes: Uint8Array, partSize: number, all: boolean): Promise<string> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += partSize) yield bytes.subarray(start, start + partSize);
  }
  const place = { account: '111122223333', region: 'ap-northeast-1' };
  return JSON.stringify(await audit(bundle, { sources: ['-'], stdin: stdin(), all, ...place }), null, 1);
}

/** The same, by the slow way: no scanner, OPA's own SDK, nothing remembered. */
async function reference(bytes: Uint8Array, all: boolean): Promise<string> {
  process.env['KENSA_REFERENCE'] = '1';
  try {
    return await reportOn(bytes, bytes.length, all);
  } finally {
    delete process.env['KENSA_REFERENCE'];
  }
}

async function assertSame(bytes: Uint8Array, partSize: number, all = true): Promise<void> {
  assert.equal(await reportOn(bytes, partSize, all), await reference(bytes, all));
}

/** What may stand in place of something, or between two things. */
const TOKENS: readonly string[] = [
  '"awsAccountId":"444455556666",',
  '"resourceType":"AWS::KMS::Key",',
  '"\\u0072esourceId":"x",',
  '"arn":"arn:aws:kms:eu-west-1:111122223333:key/k",',
  '"configurationItemStatus":"ResourceDeleted",',
  '"configurationItemStatus":"ResourceNotRecorded",',
  '"configurationStateId":"x",',
  '"configurationItemCaptureTime":"2026-11-23T00:00:00Z",',
  '"configuration":null,',
  '"configuration":"{\\"engine\\":\\"neptune\\"}",',
  '"storageEncrypted":"true",',
  '"engine":"neptune",',
  '"tags":[],',
  '{},',
  'null,',
  ',',
  '}',
  ']',
  '\n{',
  ' \t\r\n',
  '\u00e9',
  '1e400',
  '\\',
  '"',
];

/** A copy with some of it changed: bits, bytes, tokens, a part left out or given twice. */
function mutated(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const behind = Math.min(bytes.length, at + random.below(random.chance(0.5) ? 20 : 2000));
  switch (random.below(5)) {
    case 0: {
      const copy = Buffer.from(bytes);
      copy.writeUInt8((copy.readUInt8(at) ^ (1 << random.below(8))) & 0xff, at);
      return copy;
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(behind)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, behind), bytes.subarray(at)]);
    case 3:
      return bytes.subarray(0, at);
    default: {
      // Where an item or object begins a member is most likely to be one.
      const brace = random.chance(0.7) ? bytes.indexOf('{', at) + 1 : at;
      return Buffer.concat([bytes.subarray(0, brace), Buffer.from(random.pick(TOKENS)), bytes.subarray(brace)]);
    }
  }
}

/** What may stand in place of a value. */
const VALUES: readonly JsonValue[] = [
  null,
  true,
  false,
  0,
  1e21,
  '',
  ' ',
  'true',
  'x',
  '\u00e9\ud800',
  '2026-02-30T00:00:00Z',
  '{}',
  '[{"a":null}]',
  [],
  [null],
  {},
  { '': 0 },
];

/** A copy in which about one value of fifteen is another, is gone, is text that holds it, or is in a list. */
function changed(value: JsonValue, random: Random): JsonValue {
  if (random.chance(1 / 30)) return random.pick(VALUES);
  if (random.chance(1 / 60)) return random.chance(0.5) ? JSON.stringify(value) : [value];
  if (Array.isArray(value)) return value.flatMap((element) => changedMember(element, random));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      return changedMember(member, random).map((kept) => [random.chance(1 / 100) ? name.toUpperCase() : name, kept]);
    }),
  );
}

/** The member changed; nothing if it is left out. */
function changedMember(member: JsonValue, random: Random): JsonValue[] {
  return random.chance(1 / 60) ? [] : [changed(member, random)];
}

describe('the fast reader and the reference give the same bytes', () => {
  test('over a generated snapshot, gzipped or not, in any parts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kensa-fast-reader-'));
    try {
      const file = join(folder, 'snapshot.json.gz');
      await generateSnapshot(file, { items: 3000 });
      const gzipped = await readFile(file);
      for (const all of [true, false]) {
        const expected = await reference(gzipped, all);
        assert.equal(await reportOn(gzipped, 65_536, all), expected);
        assert.equal(await reportOn(gunzipSync(gzipped), 10_007, all), expected);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('in the smallest parts', async () => {
    const bytes = Buffer.from(snapshotOf(demoItems.slice(0, 60)));
    for (const partSize of [1, 2, 3, 7, 64]) await assertSame(bytes, partSize);
  });

  for (const { name, encode } of encodings) {
    test(`over ${name}`, async () => {
      await assertSame(Buffer.from(encode(demoItems)), 4096);
    });
  }

  test('over containers of several shapes, one behind the other', async () => {
    const [first, second, third] = [demoItems.slice(0, 24), demoItems.slice(24, 48), demoItems.slice(48)];
    const history = { fileVersion: '1.0', configurationItems: second };
    const bytes = Buffer.from([snapshotOf(first), JSON.stringify(history), snapshotOf(third)].join('\n'));
    await assertSame(bytes, 1000);
    const report = JSON.parse(await reportOn(bytes, 1000, true)) as Report;
    assert.deepEqual(
      new Set(report.findings.map(({ provenance }) => provenance.source)),
      new Set(['snapshot', 'history', 'describe']),
    );
  });

  test('over items of one capture that differ in what no control reads of a value that is text', async () => {
    const [first = {}, second = {}] = [1, 2].map((unread) => ({
      configurationItemCaptureTime: '2026-11-21T00:00:00.000Z',
      configurationStateId: 1,
      configurationItemStatus: 'OK',
      awsAccountId: '111122223333',
      awsRegion: 'eu-west-1',
      resourceType: 'AWS::S3::Bucket',
      resourceId: 'bucket',
      configuration: { creationDate: '2026-01-01T00:00:00.000Z' },
      supplementaryConfiguration: {
        BucketVersioningConfiguration: JSON.stringify({ status: 'Enabled', isMfaDeleteEnabled: null, unread }),
      },
    }));
    const bytes = Buffer.from(snapshotOf([first, second]));
    await assertSame(bytes, 1000);
    const report = JSON.parse(await reportOn(bytes, 1000, true)) as Report;
    assert.deepEqual(
      report.findings.map(({ controlId, compliance }) => [controlId, compliance]),
      [['S3.14', 'COMPLIANT']],
    );
  });

  test('over items that are written on several lines', async () => {
    await assertSame(Buffer.from(JSON.stringify(JSON.parse(snapshotOf(demoItems)), null, 2)), 1000);
    await assertSame(Buffer.from(snapshotOf(demoItems).replaceAll('{"', '{\n"').replaceAll('},{', '},\n{')), 1000);
  });

  test('over every case of every control, with values changed, given twice and beside each other', async () => {
    const random = createRandom('cases');
    const items = caseItems.flatMap((item, number) => {
      const resourceId = `${number}`;
      return [item, changed(item, random), changed({ ...item, resourceId }, random), { ...item, resourceId }];
    });
    const bytes = Buffer.from(snapshotOf([...items.filter(isJsonObject), ...demoItems]));
    for (const all of [true, false]) await assertSame(bytes, 10_007, all);
  });

  test('over damaged data', async () => {
    const random = createRandom('fast-reader');
    const pool: readonly JsonObject[] = demoItems;
    for (let run = 0; run < 400; run++) {
      const items = Array.from({ length: 1 + random.below(12) }, () => random.pick(pool));
      let bytes: Buffer = Buffer.from(snapshotOf(items));
      for (let change = 1 + random.below(3); change > 0; change--) bytes = mutated(bytes, random);
      await assertSame(random.chance(0.2) ? gzipSync(bytes) : bytes, 1 + random.below(3000));
    }
  });
});
