import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberedVerdicts } from '../../harness/evaluate/remembered-verdicts.ts';
import type { TypePlan } from '../../harness/evaluate/type-plan.ts';
import type { Compliance, Verdict } from '../../harness/evaluate/verdict.ts';
import { sampleControl } from '../report/sample.ts';

function planOf(...ids: string[]): TypePlan {
  return {
    controls: ids.map((id) => ({ control: sampleControl({ id }), evidence: [] })),
    related: {},
    projection: new Map(),
    decisive: new Map(),
    properties: new Set(),
    identityRead: [],
    applicability: undefined,
  };
}

function verdictsOf(compliances: Record<string, Compliance>, facts: Partial<Verdict> = {}): Map<string, Verdict> {
  return new Map(
    Object.entries(compliances).map(([id, compliance]) => [id, { compliance, violations: [], missing: [], ...facts }]),
  );
}

test('what is remembered of documents that pass alike is there once', () => {
  const plan = planOf('A.1', 'A.2');
  const first = rememberedVerdicts(plan, verdictsOf({ 'A.1': 'COMPLIANT', 'A.2': 'NOT_APPLICABLE' }), false);
  assert.deepEqual(first, {
    verdicts: verdictsOf({ 'A.1': 'COMPLIANT', 'A.2': 'NOT_APPLICABLE' }),
    judgements: [
      { controlId: 'A.1', verdict: { compliance: 'COMPLIANT', violations: [], missing: [] }, evidence: [] },
      { controlId: 'A.2', verdict: { compliance: 'NOT_APPLICABLE', violations: [], missing: [] }, evidence: [] },
    ],
  });
  assert.equal(rememberedVerdicts(plan, verdictsOf({ 'A.1': 'COMPLIANT', 'A.2': 'NOT_APPLICABLE' }), false), first);
});

test('documents that pass otherwise, or of another type, share nothing', () => {
  const [plan, other] = [planOf('A.1', 'A.2'), planOf('B.1', 'B.2')];
  const passes = [
    rememberedVerdicts(plan, verdictsOf({ 'A.1': 'COMPLIANT', 'A.2': 'NOT_APPLICABLE' }), false),
    rememberedVerdicts(plan, verdictsOf({ 'A.1': 'NOT_APPLICABLE', 'A.2': 'COMPLIANT' }), false),
    rememberedVerdicts(other, verdictsOf({ 'B.1': 'COMPLIANT', 'B.2': 'NOT_APPLICABLE' }), false),
  ];
  assert.deepEqual(
    passes.map(({ judgements = [] }) => judgements.map(({ controlId, verdict }) => [controlId, verdict.compliance])),
    [
      [
        ['A.1', 'COMPLIANT'],
        ['A.2', 'NOT_APPLICABLE'],
      ],
      [
        ['A.1', 'NOT_APPLICABLE'],
        ['A.2', 'COMPLIANT'],
      ],
      [
        ['B.1', 'COMPLIANT'],
        ['B.2', 'NOT_APPLICABLE'],
      ],
    ],
  );
});

test('what lists something, what does not pass, and what is shown is remembered as it is', () => {
  const plan = planOf('A.1');
  const missing = [{ path: ['tags'], reason: 'absent' as const }];
  for (const [verdicts, isShown] of [
    [verdictsOf({ 'A.1': 'NOT_APPLICABLE' }, { missing }), false],
    [verdictsOf({ 'A.1': 'NOT_APPLICABLE' }), true],
    [verdictsOf({ 'A.1': 'INSUFFICIENT_DATA' }, { missing }), false],
    [verdictsOf({ 'A.1': 'NON_COMPLIANT' }), false],
    [new Map<string, Verdict>(), false],
  ] as const) {
    assert.equal(rememberedVerdicts(plan, verdicts, isShown).verdicts, verdicts);
  }
  assert.deepEqual(rememberedVerdicts(plan, verdictsOf({ 'A.1': 'NON_COMPLIANT' }), false), {
    verdicts: verdictsOf({ 'A.1': 'NON_COMPLIANT' }),
    judgements: undefined,
  });
});
