import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditOptions } from '../harness/audit.ts';
import type { JsonObject } from '../harness/json.ts';
import { auditItems } from './auditing.ts';
import { deliveredItem } from './normalize/config-items.ts';

function certificate(name: string, more: JsonObject = {}): JsonObject {
  return deliveredItem({
    resourceType: 'AWS::ACM::Certificate',
    resourceId: `arn:aws:acm:ap-northeast-1:111122223333:certificate/${name}`,
    configuration: { status: 'ISSUED', notAfter: '2026-12-31T00:00:00.000Z' },
    ...more,
  });
}

/** Of each certificate, in the order of their names: the verdict, what is wrong and what is missing. */
async function verdictsOf(items: JsonObject[], options: Partial<AuditOptions> = {}): Promise<unknown[]> {
  const { findings } = await auditItems(items, { controls: ['ACM.1'], ...options });
  return findings
    .toSorted((a, b) => (a.resource.resourceId < b.resource.resourceId ? -1 : 1))
    .map(({ compliance, violations, missing }) => [compliance, ...violations.map(({ code }) => code), ...missing]);
}

// Two of them say the same, of which the second is remembered.
const certificates = [certificate('a'), certificate('b')];

function judgedAt(time: string): Promise<unknown[]> {
  return verdictsOf(certificates, { evaluatedAt: new Date(time) });
}

test('what is old is told by the time that the audit is given', async () => {
  assert.deepEqual(await judgedAt('2026-11-01T00:00:00Z'), [['COMPLIANT'], ['COMPLIANT']]);
  assert.deepEqual(await judgedAt('2026-12-15T00:00:00Z'), [
    ['NON_COMPLIANT', 'expires_soon'],
    ['NON_COMPLIANT', 'expires_soon'],
  ]);
  assert.deepEqual(await judgedAt('2027-01-01T00:00:00Z'), [
    ['NON_COMPLIANT', 'expired'],
    ['NON_COMPLIANT', 'expired'],
  ]);
});

test('without one, by the newest capture of all items', async () => {
  assert.deepEqual(
    await verdictsOf([
      certificate('a', { configurationItemCaptureTime: '2026-10-01T00:00:00.000Z' }),
      certificate('b', { configurationItemCaptureTime: '2026-12-15T00:00:00.000Z' }),
    ]),
    [
      ['NON_COMPLIANT', 'expires_soon'],
      ['NON_COMPLIANT', 'expires_soon'],
    ],
  );
});

test('where no item says when it was captured, nothing is old or new', async () => {
  const missing = { path: 'evaluatedAt', reason: 'absent' };
  const untimed = { configurationItemCaptureTime: null };
  assert.deepEqual(await verdictsOf([certificate('a', untimed), certificate('b', untimed)]), [
    ['INSUFFICIENT_DATA', missing],
    ['INSUFFICIENT_DATA', missing],
  ]);
});
