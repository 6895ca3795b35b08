import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictChanges, verdictCounts, verdictsOf } from '../../../harness/authoring/dev/finding-changes.ts';
import type { Finding } from '../../../harness/report/report.ts';

function finding(resourceId: string, verdict: Pick<Finding, 'compliance'> & Partial<Finding>): Finding {
  return {
    id: `finding-of-${resourceId}`,
    controlId: 'EMR.1',
    severity: 'HIGH',
    resource: {
      accountId: '111122223333',
      awsRegion: 'eu-west-1',
      resourceType: 'AWS::EMR::Cluster',
      resourceId,
    },
    violations: [],
    missing: [],
    evidence: [],
    provenance: { source: 'snapshot', location: 'demo.json' },
    ...verdict,
  };
}

const before = verdictsOf([
  finding('j-1', { compliance: 'COMPLIANT' }),
  finding('j-2', { compliance: 'NON_COMPLIANT', violations: [{ code: 'public', message: 'It is public.', path: [] }] }),
  finding('j-3', { compliance: 'COMPLIANT' }),
]);

test('what has another verdict, or the same for another reason, is told, and what is judged no more or for the first time', () => {
  const after = verdictsOf([
    finding('j-0', { compliance: 'COMPLIANT' }),
    finding('j-1', {
      compliance: 'INSUFFICIENT_DATA',
      missing: [{ path: 'configuration.status', reason: 'absent' }],
    }),
    finding('j-2', { compliance: 'NON_COMPLIANT', violations: [{ code: 'open', message: 'It is open.', path: [] }] }),
  ]);
  const path = 'EMR.1  111122223333/eu-west-1/AWS::EMR::Cluster';
  assert.deepEqual(verdictChanges(before, after), [
    `${path}/j-0  not judged → COMPLIANT`,
    `${path}/j-1  COMPLIANT → INSUFFICIENT_DATA (configuration.status absent)`,
    `${path}/j-2  NON_COMPLIANT (public) → NON_COMPLIANT (open)`,
    `${path}/j-3  COMPLIANT → not judged`,
  ]);
  assert.deepEqual(verdictChanges(before, before), []);
});

test('verdicts are counted', () => {
  assert.equal(verdictCounts(before), '2 COMPLIANT, 1 NON_COMPLIANT');
  assert.equal(verdictCounts(new Map()), 'nothing judged');
});
