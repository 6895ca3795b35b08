import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { audit } from '../harness/audit.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../harness/json.ts';
import { createInventory } from '../harness/normalize/inventory.ts';
import type { Report } from '../harness/report/report.ts';
import { collectBytes } from './collect/collecting.ts';
import { existingItems } from './fixtures/demo-items.ts';
import { describeKey, describeReplicationGroups, describeSecurityConfiguration } from './fixtures/encode-described.ts';
import { encodings, type Encoding } from './fixtures/encodings.ts';
import { assertValidDocument } from './normalize/assert-valid-document.ts';
import { allDocuments } from './normalize/documents.ts';

/** Fixed, so that a run says the same of the same code. */
const SEED = 20_261_122;
const EVALUATED_AT = new Date('2026-11-22T00:00:00.000Z');

/** Few for each way, as each run is an audit. */
const RUNS = { seed: SEED, numRuns: 8, includeErrorInReport: true };

const bundle = await loadBundle();

/** The judged types and what they join; one capture of each resource, for an older one may rightly count if a newer is lost. */
const ITEMS = existingItems.filter(({ resourceType }) => {
  return /^AWS::(KMS|RDS|Redshift|EMR|ElastiCache)::/.test(resourceType);
});

const described: readonly Pick<Encoding, 'encode' | 'name'>[] = [
  {
    name: 'described resources, one after the other',
    encode: (items) => {
      const keys = items.filter(({ resourceType }) => resourceType === 'AWS::KMS::Key').map(describeKey);
      const groups = items.filter(({ resourceType }) => resourceType === 'AWS::ElastiCache::ReplicationGroup');
      const bodies = items
        .filter(({ resourceType }) => resourceType === 'AWS::EMR::SecurityConfiguration')
        .map((item) =>
          describeSecurityConfiguration(item, (item['configuration'] as JsonObject)['SecurityConfiguration'] ?? {}),
        );
      return [...keys, describeReplicationGroups(groups), ...bodies].map((output) => JSON.stringify(output)).join('\n');
    },
  },
];

async function auditBytes(bytes: Uint8Array): Promise<Report> {
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
  }
  const place = { account: '111122223333', region: 'ap-northeast-1' };
  return audit(bundle, { sources: ['-'], stdin: stdin(), all: true, evaluatedAt: EVALUATED_AT, ...place });
}

/** Verdicts that say that nothing is wrong, by control and resource. */
function passesOf({ findings }: Report): string[] {
  return findings
    .filter(({ compliance }) => compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE')
    .map(({ id, controlId, compliance, resource }) => `${controlId} ${compliance} ${resource.resourceId} ${id}`);
}

async function assertNotBetter(damaged: Uint8Array, undamaged: Report): Promise<Report> {
  const report = await auditBytes(damaged);
  const known = new Set(passesOf(undamaged));
  assert.deepEqual(
    passesOf(report).filter((pass) => !known.has(pass)),
    [],
  );
  assert(report.findings.every(({ compliance }) => compliance !== 'ERROR'));
  assert(report.findings.length <= undamaged.findings.length);
  return report;
}

/** What can happen to bytes without another valid text coming of it. */
const byteDamage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('overwrite' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    text: fc.constantFrom('\0', '\n', '\xff\xfe', '\n{', '\r\n\0'),
  }),
);

function damageBytes(
  bytes: Uint8Array,
  damage: typeof byteDamage extends fc.Arbitrary<infer Damage> ? Damage : never,
): Buffer {
  const at = damage.at % Math.max(1, bytes.length);
  switch (damage.kind) {
    case 'cut':
      return Buffer.from(bytes.subarray(0, at));
    case 'overwrite':
      return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + damage.length));
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(damage.text, 'latin1'), bytes.subarray(at)]);
  }
}

/** What can happen to the values in a document. */
const valueDamage = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(
    'remove' as const,
    'null' as const,
    'text' as const,
    'wrap' as const,
    'empty' as const,
    'number' as const,
  ),
});

/** Names of which the value says which resource and which capture this is: with another one, it is another item. */
const NAMES =
  /^(?:resourceId|resourceType|Id|KeyId|Name|ReplicationGroupId|keyId|aws[A-Z]\w*|accountId|A[Rr][Nn]|arn|messageType)$/;

/** Damages one value somewhere in a document, also in documents that are embedded as text. */
function damageValue(document: JsonValue, damage: { at: number; kind: string }): JsonValue {
  const places: (() => void)[] = [];
  const copy = structuredClone(document);
  const damaged = (value: JsonValue): JsonValue => {
    switch (damage.kind) {
      case 'text':
        // Another text would be another value.
        return typeof value === 'string' ? null : JSON.stringify(value);
      case 'wrap':
        return [value];
      case 'empty':
        return Array.isArray(value) ? [] : {};
      case 'number':
        return 7;
      default:
        return null;
    }
  };
  const visit = (value: JsonValue, replace: (by: JsonValue) => void): void => {
    if (typeof value === 'string' && /^[[{"]/.test(value)) {
      let inner: JsonValue;
      try {
        inner = JSON.parse(value) as JsonValue;
      } catch {
        return;
      }
      visit(inner, (by) => replace(JSON.stringify(by)));
      visitMembers(inner, () => replace(JSON.stringify(inner)));
    } else {
      visitMembers(value, () => replace(value));
    }
  };
  const visitMembers = (container: JsonValue, changed: () => void): void => {
    if (Array.isArray(container)) {
      container.forEach((element, index) => {
        places.push(() => {
          if (damage.kind === 'remove') container.splice(index, 1);
          else container[index] = damaged(element);
          changed();
        });
        visit(element, (by) => {
          container[index] = by;
          changed();
        });
      });
    } else if (isJsonObject(container)) {
      for (const [name, value] of Object.entries(container)) {
        places.push(() => {
          if (damage.kind === 'remove') delete container[name];
          else container[name] = NAMES.test(name) ? null : damaged(value);
          changed();
        });
        visit(value, (by) => {
          container[name] = by;
          changed();
        });
      }
    }
  };
  visitMembers(copy, () => {});
  places[damage.at % places.length]?.();
  return copy;
}

describe('damaged input gives no better verdict', () => {
  for (const { name, encode } of [...encodings, ...described]) {
    test(name, async () => {
      const bytes = Buffer.from(encode(ITEMS));
      const undamaged = await auditBytes(bytes);
      assert(passesOf(undamaged).length > 2);
      await fc.assert(
        fc.asyncProperty(fc.array(byteDamage, { minLength: 1, maxLength: 2 }), async (damages) => {
          const damaged = damages.reduce(damageBytes, bytes);
          if (damaged.length > 0) await assertNotBetter(damaged, undamaged);
        }),
        RUNS,
      );
    });
  }

  test('nor does damage to a gzip', async () => {
    for (const { encode } of encodings.slice(0, 4)) {
      const text = encode(ITEMS);
      const undamaged = await auditBytes(Buffer.from(text));
      await fc.assert(
        fc.asyncProperty(byteDamage, fc.constantFrom(0, 6), async (damage, level) => {
          const report = await assertNotBetter(damageBytes(gzipSync(text, { level }), damage), undamaged);
          const isSame = report.findings.length === undamaged.findings.length;
          assert(isSame || report.diagnostics.some(({ severity }) => severity === 'error'));
        }),
        RUNS,
      );
    }
  });

  for (const { name, encode } of [...encodings, ...described]) {
    test(`nor do damaged values: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), valueDamage, async (which, damage) => {
          // One resource with all that it joins, so that the damage hits something that counts.
          const judged = ITEMS.filter(({ resourceType }) => !resourceType.startsWith('AWS::KMS::'));
          const item = judged[which % judged.length];
          const items = ITEMS.filter(
            (other) => other === item || !judged.includes(other) || other.resourceType === 'AWS::RDS::DBCluster',
          );
          const text = encode(items);
          const undamaged = await auditBytes(Buffer.from(text));
          const damaged = documentsIn(text).map((document) => JSON.stringify(damageValue(document, damage)));
          await assertNotBetter(Buffer.from(damaged.join('\n')), undamaged);
        }),
        RUNS,
      );
    });
  }
});

/** The documents of an encoding: one, or one on each line, or one after the other. */
function documentsIn(text: string): JsonValue[] {
  try {
    return [JSON.parse(text) as JsonValue];
  } catch {
    const documents = text.split(/\n(?=[{"])/).filter((part) => part.trim() !== '');
    return documents.map((document) => JSON.parse(document) as JsonValue);
  }
}

const NAMES_IN_CONTAINERS = `configurationItems baseConfigurationItems BaseConfigurationItems Results Records Messages
  unprocessedResourceKeys ConfigurationItem KeyMetadata SecurityConfiguration Name ReplicationGroups nextToken fileVersion
  configSnapshotId`.split(/\s+/);

const NAMES_IN_MESSAGES =
  `invokingEvent Message TopicArn Type Body body Sns detail detail-type messageType configurationItem
  configurationItemSummary s3DeliverySummary s3BucketLocation newEvaluationResult`.split(/\s+/);

const NAMES_IN_ITEMS =
  `configuration supplementaryConfiguration tags relationships resourceType resourceId awsRegion accountId
  awsAccountId arn ARN configurationItemStatus configurationItemCaptureTime Policy KeyRotationStatus value key
  storageEncrypted`.split(/\s+/);

const TEXTS =
  `AWS::KMS::Key AWS::RDS::DBCluster AWS::IAM::Role 111122223333 eu-west-1 ResourceDeleted 2026-11-22T00:00:00Z
  true 7 null { [] {} " %7B%7D % Notification constructor ConfigurationItemChangeNotification acs:oss
  arn:aws:kms:eu-west-1:111122223333:key/a`.split(/\s+/);

describe('whatever the input says', () => {
  const names = fc.constantFrom(...NAMES_IN_CONTAINERS, ...NAMES_IN_MESSAGES, ...NAMES_IN_ITEMS, '__proto__');
  const texts = fc.constantFrom(...TEXTS);
  const { value } = fc.letrec<{ value: JsonValue; object: JsonValue }>((tie) => ({
    object: fc.dictionary(names, tie('value'), { maxKeys: 7 }),
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      texts,
      fc.constantFrom<JsonValue>(null, true, false, 0, -1, 1e300, 1767225600000),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
      tie('object').map((object) => JSON.stringify(object)),
      tie('object'),
    ),
  }));

  test('it is read without an exception, into valid documents, or into a diagnostic', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', ' ', ''),
        async (documents, between) => {
          const inventory = createInventory(
            new Set(['AWS::KMS::Key', 'AWS::RDS::DBCluster', 'AWS::IAM::Role', 'constructor']),
            {
              properties: bundle.properties,
            },
          );
          const events = await collectBytes(documents.map((document) => JSON.stringify(document)).join(between), 100);
          for (const event of events) inventory.take(event);
          const { documents: read, sources, diagnostics, resources, notEvaluated } = inventory.finish();
          for (const document of allDocuments(read)) assertValidDocument(document);
          assert(sources.length > 0 || diagnostics.length > 0);
          const items = sources.reduce((sum, source) => sum + source.items, 0);
          const accounted = resources + notEvaluated.deleted + notEvaluated.notRecorded + notEvaluated.superseded;
          const unusable = diagnostics.filter(({ code }) => code === 'ITEM_WITHOUT_IDENTITY').length;
          assert.equal(accounted + unusable, items);
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
