import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, patchOf } from '../../../harness/authoring/cases/mutants.ts';
import type { CaseInput, PolicyCase } from '../../../harness/authoring/cases/policy-case.ts';
import type { ControlManifest, Read } from '../../../harness/bundle/manifest.ts';

const TYPE = 'AWS::RDS::DBInstance';

function policyCase(compliance: 'COMPLIANT' | 'NON_COMPLIANT', reads: Read[], configuration: object): PolicyCase {
  return {
    control: { reads: { [TYPE]: reads } } as unknown as ControlManifest,
    name: 'one',
    input: { resourceType: TYPE, configuration } as CaseInput,
    parameters: {},
    compliance,
    violations: [],
    missing: [],
  };
}

function names(one: PolicyCase): string[] {
  return mutantsOf(one).map(({ name }) => name);
}

test('of a COMPLIANT case, only what is read is changed', () => {
  const reads: Read[] = [{ path: 'configuration.open', types: ['boolean'], optional: false }];
  assert.deepEqual(names(policyCase('COMPLIANT', reads, { open: true, engine: 'neptune' })), [
    'delete configuration.open',
    'null configuration.open',
    '"true" in configuration.open',
    '"false" in configuration.open',
    '0 in configuration.open',
    '1 in configuration.open',
    '[] in configuration.open',
    '{} in configuration.open',
  ]);
});

test('of a NON_COMPLIANT case everything is changed but its type', () => {
  assert.deepEqual(names(policyCase('NON_COMPLIANT', [], { port: 22 })), [
    'delete configuration',
    'null configuration',
    '[] in configuration',
    '"true" in configuration',
    '1 in configuration',
    'true in configuration',
    'delete configuration.port',
    'null configuration.port',
    '"7" in configuration.port',
    '[] in configuration.port',
    '{} in configuration.port',
    'true in configuration.port',
  ]);
});

test('what is optional may go or be null, and what may be of several types may be of them', () => {
  const reads: Read[] = [{ path: 'configuration.time', types: ['number', 'string'], optional: true }];
  assert.deepEqual(names(policyCase('COMPLIANT', reads, { time: 'now' })), [
    '[] in configuration.time',
    '{} in configuration.time',
    'true in configuration.time',
  ]);
});

test('an element of a list may go, what is in it may not', () => {
  const reads: Read[] = [
    { path: 'configuration.rules', types: ['array'], optional: false },
    { path: 'configuration.rules[]', types: ['object'], optional: false },
    { path: 'configuration.rules[].port', types: ['number'], optional: false },
  ];
  const deleted = names(policyCase('COMPLIANT', reads, { rules: [{ port: 1 }, { port: 2 }] })).filter((name) =>
    name.startsWith('delete'),
  );
  assert.deepEqual(deleted, [
    'delete configuration.rules',
    'delete configuration.rules.0.port',
    'delete configuration.rules.1.port',
  ]);
});

test('an entry of a map may go: of one that is read by every entry, and of one whose names alone are looked at', () => {
  const reads: Read[] = [
    { path: 'configuration.flags', types: ['object'], optional: false },
    { path: 'configuration.flags{}', types: ['boolean'], optional: false },
    { path: 'configuration.tags', types: ['object'], optional: false, whole: true },
    { path: 'configuration.body', types: ['object'], optional: false, whole: true },
    { path: 'configuration.body.named', types: ['boolean'], optional: false },
  ];
  const input = { flags: { a: true }, tags: { owner: 'me' }, body: { named: true } };
  const deleted = names(policyCase('NON_COMPLIANT', reads, input)).filter((name) => name.startsWith('delete'));
  assert.deepEqual(deleted, [
    'delete configuration',
    'delete configuration.flags',
    'delete configuration.tags',
    'delete configuration.body',
    'delete configuration.body.named',
  ]);
});

test('a mutant is the case with one change, and the case stays as it is', () => {
  const reads: Read[] = [{ path: 'configuration.rules[].port', types: ['number'], optional: false }];
  const one = policyCase('COMPLIANT', reads, { rules: [{ port: 1 }, { port: 2, open: true }] });
  const before = structuredClone(one.input);
  const [, , , , , , deleted, nulled] = mutantsOf(one);
  assert.deepEqual(one.input, before);
  assert.deepEqual(deleted, {
    name: 'delete configuration.rules.1.port',
    path: ['configuration', 'rules', 1, 'port'],
    replacement: undefined,
    input: { resourceType: TYPE, configuration: { rules: [{ port: 1 }, { open: true }] } },
    mayAnswer: 'INSUFFICIENT_DATA',
  });
  assert.ok(nulled !== undefined);
  assert.deepEqual(nulled.input, {
    resourceType: TYPE,
    configuration: { rules: [{ port: 1 }, { port: null, open: true }] },
  });
  assert.deepEqual(patchOf(deleted), { op: 'remove', path: ['configuration', 'rules', '1', 'port'] });
  assert.deepEqual(patchOf(nulled), { op: 'replace', path: ['configuration', 'rules', '1', 'port'], value: null });
});

test('what proves nothing has no mutants', () => {
  const one = policyCase('COMPLIANT', [{ path: 'configuration', types: ['object'], optional: false }], {});
  assert.deepEqual(mutantsOf({ ...one, compliance: 'INSUFFICIENT_DATA' }), []);
  assert.deepEqual(mutantsOf({ ...one, compliance: 'NOT_APPLICABLE' }), []);
});
