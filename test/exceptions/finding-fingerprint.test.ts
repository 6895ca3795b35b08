import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingFingerprint } from '../../harness/exceptions/finding-fingerprint.ts';
import { sampleFinding } from '../report/sample.ts';

const finding = sampleFinding({
  missing: [{ path: 'related.key', reason: 'not_recorded', reference: 'k1' }],
  evidence: [{ path: 'configuration', value: { b: [1, { d: null, c: 'x' }], a: true } }],
});

test('it is the same on every machine', () => {
  assert.equal(
    findingFingerprint(sampleFinding()),
    'sha256:e8a3f09ca2159e76b43523c49b18f868a8779c5d41936ee628bfe6bad4b39e01',
  );
});

test('it stays when nothing that the finding rests on changes', () => {
  const others = [
    { ...finding, evidence: [{ path: 'configuration', value: { a: true, b: [1, { c: 'x', d: null }] } }] },
    { ...finding, violations: finding.violations.map((violation) => ({ ...violation, message: 'Other words.' })) },
    { ...finding, provenance: { source: 'event', location: 'other.json' } as const },
    { ...finding, severity: 'HIGH' as const },
  ];
  assert.deepEqual(others.map(findingFingerprint), Array(4).fill(findingFingerprint(finding)));
});

test('it changes with the verdict, its violations, what is missing, and what was read', () => {
  const others = [
    finding,
    { ...finding, compliance: 'ERROR' as const },
    { ...finding, violations: [] },
    { ...finding, violations: finding.violations.map((violation) => ({ ...violation, code: 'other' })) },
    { ...finding, violations: finding.violations.map((violation) => ({ ...violation, path: ['configuration', 0] })) },
    { ...finding, violations: finding.violations.map((violation) => ({ ...violation, path: ['configuration', '0'] })) },
    { ...finding, missing: [] },
    { ...finding, missing: [{ path: 'related.key', reason: 'not_recorded' as const }] },
    { ...finding, evidence: [] },
    { ...finding, evidence: [{ path: 'configuration', value: { a: true, b: [{ c: 'x', d: null }, 1] } }] },
    {
      ...finding,
      evidence: [
        {
          path: 'configuration',
          value: {
            a: true,
            b: [
              1,
              [
                ['c', 'x'],
                ['d', null],
              ],
            ],
          },
        },
      ],
    },
  ];
  assert.equal(new Set(others.map(findingFingerprint)).size, others.length);
});
