import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryHints } from '../../../harness/authoring/new/library-hints.ts';

function hintsOn(path: string, ...others: string[]): string[] {
  const steps = path.split('.').map((name) => ({ name, isList: false }));
  return libraryHints({ steps, kind: 'string', isKnown: true, others });
}

test('an author is told which library is made for a property', () => {
  assert.deepEqual(hintsOn('configuration.ipPermissions.fromPort', 'configuration.policyVersionList.document'), [
    'data.lib.security_group tells which ports a rule opens, and to whom: look there first, and remove this line.',
    'data.lib.policy_document tells what the statements of a policy allow: look there first, and remove this line.',
  ]);
  assert.deepEqual(hintsOn('configuration.engineVersion'), [
    'data.lib.version tells which of two versions is older: look there first, and remove this line.',
  ]);
  assert.deepEqual(hintsOn('configuration.stateTransitionReason'), [
    'data.lib.age tells the days between two times: look there first, and remove this line.',
  ]);
});

test('of most properties there is none', () => {
  assert.deepEqual(hintsOn('configuration.publiclyAccessible', 'configuration.format'), []);
});
