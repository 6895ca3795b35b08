import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCases } from '../../../harness/authoring/cases/parse-cases.ts';
import type { JsonValue } from '../../../harness/json.ts';
import { sampleManifest } from '../../report/sample.ts';

const [control] = sampleManifest().controls;
assert.ok(control !== undefined);
const [resourceType = ''] = control.resourceTypes;
const right = { input: { resourceType }, compliance: 'COMPLIANT' };

function problemsOf(stated: JsonValue | undefined): string[] {
  assert.ok(control !== undefined);
  return parseCases(control, stated).problems.map(({ name, message }) => `${name ?? ''}: ${message}`);
}

test('a case is completed with what it does not state', () => {
  assert.deepEqual(parseCases(control, { right: { ...right, description: 'As it should be.' } }), {
    cases: [{ control, name: 'right', ...right, parameters: {}, violations: [], missing: [] }],
    problems: [],
  });
});

test('cases that are none', () => {
  assert.deepEqual(problemsOf(undefined), [
    ': `cases` has no value in package controls.neptune.cluster_snapshot_encrypted_test: write it, and everything in it must be defined',
  ]);
  assert.deepEqual(problemsOf([]), [': `cases` must be an object of cases by name, with one at least']);
  assert.deepEqual(problemsOf({}), [': `cases` must be an object of cases by name, with one at least']);
});

test('each case that can not be read is told, beside those that can', () => {
  const stated: JsonValue = {
    right,
    'no object': true,
    misspelt: { ...right, violation: [] },
    unknown: { ...right, xyz: 1 },
    'no input': { compliance: 'COMPLIANT' },
    'other type': { ...right, input: { resourceType: 'AWS::S3::Bucket' } },
    'no type': { ...right, input: {} },
    'no compliance': { input: { resourceType } },
    'wrong compliance': { ...right, compliance: 'ERROR' },
    'wrong parameters': { ...right, parameters: [] },
    'wrong violations': { ...right, violations: ['found'] },
    'wrong description': { ...right, description: '' },
    'wrong key in a violation': { ...right, violations: [{ code: 'found', paths: [] }] },
    'wrong missing': { ...right, missing: [{ path: ['configuration'] }] },
  };
  assert.deepEqual(problemsOf(stated), [
    'no object: a case is an object with input and compliance',
    'misspelt: a case has no violation: did you mean violations?',
    'unknown: a case has no xyz; it has compliance, description, input, missing, parameters, violations',
    'no input: input must be a document',
    `other type: input.resourceType must be ${resourceType}, not "AWS::S3::Bucket"`,
    `no type: input.resourceType must be ${resourceType}, not null`,
    'no compliance: compliance must be COMPLIANT, INSUFFICIENT_DATA, NON_COMPLIANT, NOT_APPLICABLE, not null',
    'wrong compliance: compliance must be COMPLIANT, INSUFFICIENT_DATA, NON_COMPLIANT, NOT_APPLICABLE, not "ERROR"',
    'wrong parameters: parameters must be an object of values by name',
    'wrong violations: violations must be a list of {"code": …, "path": […]}',
    'wrong description: description must be a text, or left out',
    'wrong key in a violation: violations must be a list of {"code": …, "path": […]}',
    'wrong missing: missing must be a list of {"path": […], "reason": …}',
  ]);
});
