import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { KensaError } from '../../harness/kensa-error.ts';
import { createFindingSpool, type FindingSpool } from '../../harness/report/finding-spool.ts';
import { heldFindings } from '../../harness/report/finding-store.ts';
import type { Finding } from '../../harness/report/report.ts';
import type { SpillFile } from '../../harness/spill/spill-file.ts';
import { openSpillFile } from '../../harness/spill/spill-file.ts';
import { sampleManifest } from './sample.ts';

const manifest = sampleManifest();
const ids = manifest.controls.map(({ id }) => id);

function findingOf(controlId: string, resourceId: string, facts: Partial<Finding> = {}): Finding {
  return {
    id: '0'.repeat(32),
    controlId,
    compliance: 'NON_COMPLIANT',
    severity: 'MEDIUM',
    resource: {
      accountId: '111122223333',
      awsRegion: 'eu-west-1',
      resourceType: 'AWS::RDS::DBClusterSnapshot',
      resourceId,
    },
    violations: [],
    missing: [],
    evidence: [],
    provenance: { source: 'snapshot', location: 'snapshot.json' },
    ...facts,
  };
}

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    controlId: fc.constantFrom(...ids),
    accountId: fc.constantFrom('111122223333', '444455556666'),
    awsRegion: fc.constantFrom('eu-west-1', 'us-east-1'),
    // Few ids, so that some are equal; any text, since names come from the input.
    resourceId: fc.oneof(fc.constantFrom('a', 'b', 'é', '𝒳', '\ud800', '\n'), fc.string({ unit: 'binary' })),
    value: fc.jsonValue(),
  })
  .map(({ controlId, accountId, awsRegion, resourceId, value }) => {
    const resource = { accountId, awsRegion, resourceType: 'AWS::RDS::DBClusterSnapshot', resourceId };
    const plain = JSON.parse(JSON.stringify(value)) as Finding['evidence'][number]['value'];
    return findingOf(controlId, resourceId, { resource, evidence: [{ path: 'configuration', value: plain }] });
  });

function filled(spool: FindingSpool, findings: readonly Finding[]): FindingSpool {
  for (const finding of findings) spool.add(finding);
  return spool;
}

test('a spool gives the findings that memory gives, in the same order, whatever its bound, as often as asked', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 60 }), fc.integer({ min: 0, max: 20_000 }), (findings, bound) => {
      const held = heldFindings(manifest);
      for (const finding of findings) held.add(finding);
      const expected = held.sorted();
      const spool = filled(createFindingSpool(manifest, openSpillFile, bound), findings);
      try {
        const list = spool.sorted();
        assert.equal(list.length, findings.length);
        assert.deepEqual([...list], expected);
        for (const id of [...ids, 'none']) {
          assert.deepEqual(
            [...list.ofControl(id)],
            expected.filter(({ controlId }) => controlId === id),
          );
        }
        assert.deepEqual([...list], expected);
      } finally {
        spool.close();
      }
    }),
  );
});

/** A spill file in memory that says what is read of it. */
function fakeFile(): SpillFile & {
  reads: [position: number, length: number][];
  isClosed: boolean;
  text: () => string;
} {
  let bytes = Buffer.alloc(0);
  const file = {
    reads: [] as [position: number, length: number][],
    isClosed: false,
    text: () => bytes.toString(),
    size: () => bytes.length,
    append: (more: Uint8Array) => void (bytes = Buffer.concat([bytes, more])),
    read(target: Uint8Array, position: number) {
      file.reads.push([position, target.length]);
      target.set(bytes.subarray(position, position + target.length));
    },
    close: () => void (file.isClosed = true),
  };
  return file;
}

const line = (finding: Finding): string => `${JSON.stringify(finding)}\n`;

test('no file is opened for what fits into memory', () => {
  const findings = [findingOf('Neptune.6', 'b'), findingOf('Neptune.6', 'a')];
  const bound = findings.map(line).join('').length;
  const spool = filled(
    createFindingSpool(manifest, () => assert.fail('opened'), bound),
    findings,
  );
  assert.deepEqual(
    [...spool.sorted()].map(({ resource }) => resource.resourceId),
    ['a', 'b'],
  );
  spool.close();
});

test('runs are sorted, and of a control only its own part of them is read', () => {
  const file = fakeFile();
  const [b, a, c, d] = [
    findingOf('Neptune.6', 'b'),
    findingOf('EMR.3', 'a'),
    findingOf('Neptune.6', 'c'),
    findingOf('Kensa.Neptune.1', 'd'),
  ] as const;
  const spool = filled(
    createFindingSpool(manifest, () => file, line(c).length + line(d).length),
    [b, a, c, d],
  );
  assert.equal(file.text(), line(a) + line(b));
  const list = spool.sorted();
  assert.deepEqual([...list.ofControl('Neptune.6')], [b, c]);
  assert.deepEqual(file.reads, [[line(a).length, line(b).length]]);
  assert.deepEqual([...list.ofControl('Kensa.Neptune.1')], [d]);
  assert.deepEqual(file.reads.length, 1);
  assert.deepEqual([...list], [a, d, b, c]);
  spool.close();
  assert.equal(file.isClosed, true);
});

function long(resourceId: string, size: number): Finding {
  return findingOf('Neptune.6', resourceId, { error: 'é'.repeat(size) });
}

test('findings that are longer than what is written or read at once stay whole', () => {
  const findings = [long('c', 200_000), long('a', 60_000), long('b', 1), long('d', 33_000)];
  const spool = filled(createFindingSpool(manifest, openSpillFile, 100_000), findings);
  try {
    assert.deepEqual(
      [...spool.sorted()],
      findings.toSorted((x, y) => (x.resource.resourceId < y.resource.resourceId ? -1 : 1)),
    );
  } finally {
    spool.close();
  }
});

test('two readers at a time do not meet', () => {
  const findings = Array.from({ length: 300 }, (_, index) => findingOf('EMR.3', String(index).padStart(3, '0')));
  const spool = filled(createFindingSpool(manifest, openSpillFile, 5000), findings.toReversed());
  try {
    const list = spool.sorted();
    const one = list[Symbol.iterator]();
    const other = list[Symbol.iterator]();
    for (const finding of findings) assert.deepEqual([one.next().value, other.next().value], [finding, finding]);
  } finally {
    spool.close();
  }
});

test('a full disk is the error of the file', () => {
  const full = new KensaError('SPILL_FAILED', 'full');
  const file = fakeFile();
  file.append = () => {
    throw full;
  };
  const spool = createFindingSpool(manifest, () => file, 0);
  spool.add(findingOf('EMR.3', 'a'));
  assert.throws(() => spool.add(findingOf('EMR.3', 'b')), full);
  spool.close();
  assert.equal(file.isClosed, true);
});
