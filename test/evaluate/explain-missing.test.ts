import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Read } from '../../harness/bundle/manifest.ts';
import { explainMissing } from '../../harness/evaluate/explain-missing.ts';
import type { Missing, MissingReason } from '../../harness/evaluate/verdict.ts';
import type { UnresolvedJoin } from '../../harness/normalize/joins/join-related.ts';

const reads: Read[] = [
  { path: 'configuration', types: ['object'], optional: false },
  { path: 'configuration.SecurityConfiguration', types: ['object'], optional: false, whole: true },
  { path: 'configuration.name', types: ['string'], optional: false },
  { path: 'configuration.rules', types: ['array'], optional: true },
  { path: 'configuration.either', types: ['object', 'number'], optional: false },
];

function explain(missing: Missing, configuration: unknown, unresolved: Record<string, UnresolvedJoin> = {}): Missing {
  return explainMissing(missing, JSON.parse(JSON.stringify({ configuration })), unresolved, reads);
}

const key: Missing = { path: ['related', 'kms_key'], reason: 'absent' };
const joinReasons: MissingReason[] = [
  'ambiguous',
  'incomplete',
  'not_recorded',
  'other_account',
  'other_region',
  'unread',
];

for (const reason of joinReasons) {
  test(`a join that found nothing says why: ${reason}`, () => {
    const unresolved = { cluster: { reason: 'absent' }, kms_key: { reason, reference: 'alias/orders' } } as const;
    assert.deepEqual(explain(key, {}, unresolved), {
      path: ['related', 'kms_key'],
      reason,
      reference: 'alias/orders',
    });
  });
}

test('a list of all of a type that found none has no reference', () => {
  assert.deepEqual(explain(key, {}, { kms_key: { reason: 'not_recorded' } }), {
    path: ['related', 'kms_key'],
    reason: 'not_recorded',
  });
});

test('a list that a control misses itself says why, too', () => {
  const missing: Missing = { path: ['related', 'kms_aliases'], reason: 'not_recorded' };
  assert.deepEqual(explain(missing, {}, { kms_aliases: { reason: 'incomplete' } }), {
    path: ['related', 'kms_aliases'],
    reason: 'incomplete',
  });
  assert.deepEqual(explain(missing, {}, {}), missing);
});

test('a join without a reference stays absent', () => {
  assert.deepEqual(explain(key, {}, { kms_key: { reason: 'absent' } }), key);
});

const others: [name: string, missing: Missing][] = [
  ['a join that was resolved', { path: ['related', 'cluster'], reason: 'absent' }],
  ['a join of a wrong type', { path: ['related', 'kms_key'], reason: 'type' }],
  ['a field of a related document', { path: ['related', 'kms_key', 'arn'], reason: 'absent' }],
  ['all joins', { path: ['related'], reason: 'absent' }],
  ['a field that is named like a join', { path: ['configuration', 'kms_key'], reason: 'absent' }],
];

for (const [name, missing] of others) {
  test(`an unresolved join explains nothing about ${name}`, () => {
    assert.deepEqual(explain(missing, {}, { kms_key: { reason: 'not_recorded', reference: 'x' } }), missing);
  });
}

function ofType(...path: string[]): Missing {
  return { path, reason: 'type' };
}

const texts: [name: string, missing: Missing, configuration: unknown, reason: MissingReason][] = [
  ['an object', ofType('configuration', 'SecurityConfiguration'), { SecurityConfiguration: '{"a":' }, 'unparsable'],
  ['a list', ofType('configuration', 'rules'), { rules: '[1' }, 'unparsable'],
  ['the whole configuration', ofType('configuration'), '{"a":', 'unparsable'],
  ['an object is a number', ofType('configuration', 'SecurityConfiguration'), { SecurityConfiguration: 1 }, 'type'],
  ['an object is a list', ofType('configuration', 'SecurityConfiguration'), { SecurityConfiguration: [] }, 'type'],
  ['text is a number', ofType('configuration', 'name'), { name: 1 }, 'type'],
  ['an object or a number', ofType('configuration', 'either'), { either: 'text' }, 'type'],
  ['something that is not read', ofType('configuration', 'other'), { other: 'text' }, 'type'],
];

for (const [name, missing, configuration, reason] of texts) {
  test(`${JSON.stringify(configuration)} in place of ${name} is ${reason}`, () => {
    assert.deepEqual(explain(missing, configuration), { ...missing, reason });
  });
}

for (const reason of ['absent', 'empty', 'null', 'unknown_value'] as const) {
  test(`text explains nothing about a field that is ${reason}`, () => {
    const missing: Missing = { path: ['configuration', 'SecurityConfiguration'], reason };
    assert.deepEqual(explain(missing, { SecurityConfiguration: '{' }), missing);
  });
}
