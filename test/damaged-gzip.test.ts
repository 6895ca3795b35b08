import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, gzipSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { audit } from '../harness/audit.ts';
import { loadBundle } from '../harness/bundle/load-bundle.ts';
import { exitCode } from '../harness/cli/exit-code.ts';
import type { Finding, Report } from '../harness/report/report.ts';
import { inChunks } from './collect/collecting.ts';
import { type DeliveredItem, existingItems } from './fixtures/demo-items.ts';

/** Fixed, so that a run says the same of the same code. */
const RUNS = { seed: 20_261_122, numRuns: 1000 };
const EVALUATED_AT = new Date('2026-11-22T00:00:00.000Z');
const HEADER_BYTES = 10;
const CHUNK = 1000;

const bundle = await loadBundle();

const JUDGED_OR_JOINED = /^AWS::(KMS|RDS|Redshift|EMR|ElastiCache)::/;
const ITEMS_OF_TYPE = 2;

/**
 * Some of every type that is judged or joined, each in one capture: an older one may rightly count if a newer is lost. Few,
 * as each run is an audit.
 */
const ITEMS = existingItems.filter((item, position) => {
  const before = existingItems.slice(0, position).filter(({ resourceType }) => resourceType === item.resourceType);
  return JUDGED_OR_JOINED.test(item.resourceType) && before.length < ITEMS_OF_TYPE;
});

const TEXT = JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'a', configurationItems: ITEMS });

/** How far it is compressed: not at all, so that a bit is a bit of the text, and as it is delivered. */
const LEVELS = [0, 6];
const SNAPSHOTS = new Map(LEVELS.map((level) => [level, gzipSync(TEXT, { level })] as const));

const CONTROLS_WITH_JOINS = new Set(
  bundle.manifest.controls.filter(({ related }) => Object.keys(related).length > 0).map(({ id }) => id),
);

async function auditBytes(bytes: Uint8Array): Promise<Report> {
  return audit(bundle, { sources: ['-'], stdin: inChunks(bytes, CHUNK), all: true, evaluatedAt: EVALUATED_AT });
}

/** Cut at a byte, or with bits turned over. */
type Damage = { cutAt: number } | { flips: { at: number; bit: number }[] };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ cutAt: fc.nat() }),
  fc.record({
    flips: fc.array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { minLength: 1, maxLength: 3 }),
  }),
);

/**
 * Damages bytes.
 * @returns them, and where the first that is gone or another was
 */
function damageBytes(bytes: Buffer, how: Damage): { damaged: Buffer; from: number } {
  if ('cutAt' in how) {
    const from = how.cutAt % bytes.length;
    return { damaged: bytes.subarray(0, from), from };
  }
  const damaged = Buffer.from(bytes);
  for (const { at, bit } of how.flips) damaged[at % bytes.length]! ^= 1 << bit;
  const from = bytes.findIndex((byte, at) => byte !== damaged[at]);
  return { damaged, from: from === -1 ? bytes.length : from };
}

/** The resources whose items end before the damage. */
function readWhole(bytes: Buffer, from: number): Set<string> {
  if (from <= HEADER_BYTES) return new Set();
  const text = inflateRawSync(bytes.subarray(HEADER_BYTES, from), { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  let end = TEXT.indexOf('[') + 1;
  return new Set(
    ITEMS.filter((item) => {
      end += JSON.stringify(item).length + 1;
      return end <= text.length;
    }).map(resourceOf),
  );
}

function resourceOf({ resourceType, resourceId, awsRegion }: DeliveredItem | Finding['resource']): string {
  return [awsRegion, resourceType, resourceId].join(' ');
}

/** True for a finding that is not what it was because a joined resource was not read. */
function isUnjoined({ compliance, controlId }: Finding): boolean {
  return compliance === 'INSUFFICIENT_DATA' && CONTROLS_WITH_JOINS.has(controlId);
}

test('a gzip that is cut, or whose bits are turned over, gives the right report, or exit code 2 and no wrong verdict', async () => {
  const undamaged = await auditBytes(Buffer.from(TEXT));
  assert.deepEqual(undamaged.diagnostics, []);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LEVELS), damage, async (level, how) => {
      const snapshot = SNAPSHOTS.get(level) ?? Buffer.alloc(0);
      const { damaged, from } = damageBytes(snapshot, how);
      const report = await auditBytes(damaged);
      if (exitCode(report, { failOn: 'none', failOnUnknown: false }) === 0) {
        assert.deepEqual(report, undamaged);
        return;
      }
      // Of what was decoded last before the damage, a part may be lost; what is judged is as it was.
      const whole = readWhole(snapshot, from);
      const judged = report.findings.filter(
        (finding) => whole.has(resourceOf(finding.resource)) && !isUnjoined(finding),
      );
      assert.deepEqual(
        judged,
        judged.map(({ id }) => undamaged.findings.find((finding) => finding.id === id)),
      );
      assert(report.findings.every(({ compliance }) => compliance !== 'ERROR'));
    }),
    RUNS,
  );
});
