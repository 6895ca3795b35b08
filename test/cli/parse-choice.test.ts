import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseChoice } from '../../harness/cli/parse-choice.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const choices = ['LOW', 'HIGH', 'none'] as const;

test('a word is taken in any letter case', () => {
  assert.deepEqual(
    ['LOW', 'high', 'None'].map((word) => parseChoice('severity', choices, word)),
    ['LOW', 'HIGH', 'none'],
  );
});

test('another word is refused, with the nearest right one', () => {
  assert.throws(
    () => parseChoice('severity', choices, 'hihg'),
    new KensaError('USAGE', "unknown severity 'hihg'. Did you mean HIGH? Allowed: LOW, HIGH, none."),
  );
});

test('a word that is near to none is refused with the list alone', () => {
  assert.throws(
    () => parseChoice('severity', choices, 'blocker'),
    new KensaError('USAGE', "unknown severity 'blocker'. Allowed: LOW, HIGH, none."),
  );
});
