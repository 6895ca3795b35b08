import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import {
  createVerdictMemory,
  type RememberedVerdicts,
  type VerdictMemory,
} from '../../harness/evaluate/verdict-memory.ts';

function verdictsOf(controlId: string, violations: Verdict['violations'] = []): RememberedVerdicts {
  const verdict = { compliance: 'NON_COMPLIANT' as const, violations, missing: [] };
  return { verdicts: new Map([[controlId, verdict]]), judgements: undefined };
}

/** Keeps verdicts that name their key. */
function keepAll(memory: VerdictMemory, keys: readonly string[]): void {
  for (const key of keys) memory.keep(key, verdictsOf(key));
}

/** Which of these are still there, without bringing them back to mind. */
function held(memory: VerdictMemory, keys: readonly string[]): string[] {
  return keys.filter((key) => memory.recall(key) !== undefined);
}

test('what is kept is recalled, by its own key alone', () => {
  const memory = createVerdictMemory();
  const kept = verdictsOf('EMR.3');
  memory.keep('a', kept);
  assert.equal(memory.recall('a'), kept);
  assert.equal(memory.recall('A'), undefined);
  assert.equal(memory.recall('toString'), undefined);
});

test('when the young half is full, what the old one had is forgotten', () => {
  const memory = createVerdictMemory({ keys: 2, characters: 1000 });
  const keys = ['a', 'b', 'c', 'd', 'e'];
  keepAll(memory, keys);
  assert.deepEqual(
    keys.filter((key) => memory.recall(key)?.verdicts.has(key)),
    ['c', 'd', 'e'],
  );
});

test('what is recalled stays as long as what is new', () => {
  const memory = createVerdictMemory({ keys: 2, characters: 1000 });
  keepAll(memory, ['a', 'b', 'c']);
  memory.recall('a');
  keepAll(memory, ['d', 'e']);
  assert.deepEqual(held(memory, ['b']), []);
  assert.deepEqual(held(memory, ['a']), ['a']);
});

test('long keys fill a half before there are many', () => {
  const memory = createVerdictMemory({ keys: 100, characters: 10 });
  const keys = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'];
  keepAll(memory, keys);
  assert.deepEqual(held(memory, ['aaaa', 'bbbb']), []);
  assert.deepEqual(held(memory, ['eeee', 'dddd', 'cccc']), ['eeee', 'dddd', 'cccc']);
});

test('what is too large is not kept, and drives nothing out', () => {
  const memory = createVerdictMemory({ keys: 100, characters: 100 });
  const violations = [{ code: 'not_encrypted', path: ['configuration', 'storageEncrypted'] }];
  memory.keep('small', verdictsOf('EMR.3', violations));
  memory.keep('x'.repeat(101), verdictsOf('EMR.3'));
  memory.keep('many', verdictsOf('EMR.3', [...violations, ...violations]));
  assert.deepEqual(held(memory, ['x'.repeat(101), 'many', 'small']), ['small']);
});

test('to keep again what is there takes no room', () => {
  const memory = createVerdictMemory({ keys: 2, characters: 1000 });
  keepAll(memory, ['a', 'b', 'b', 'b', 'b']);
  assert.deepEqual(held(memory, ['a', 'b']), ['a', 'b']);
});
