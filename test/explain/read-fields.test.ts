import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Read } from '../../harness/bundle/manifest.ts';
import { allFields, readFields } from '../../harness/explain/read-fields.ts';

const reads: Read[] = [
  { path: 'configuration', types: ['object'], optional: false },
  { path: 'configuration.rules', types: ['array'], optional: false },
  { path: 'configuration.rules[]', types: ['object'], optional: false },
  { path: 'configuration.rules[].port', types: ['number'], optional: false },
  { path: 'configuration.logging', types: ['object'], optional: true },
  { path: 'configuration.logging.enabled', types: ['boolean'], optional: true },
];

function shown(document: object): string[] {
  return readFields(document, reads).map(({ path, state, value }) => `${path}: ${state} ${JSON.stringify(value)}`);
}

test('each element is told, and of objects and lists only what is read below them', () => {
  const document = { configuration: { rules: [{ port: 22 }, { port: '80' }, {}], logging: { enabled: null } } };
  assert.deepEqual(shown(document), [
    'configuration.rules[0].port: value 22',
    'configuration.rules[1].port: wrong type "80"',
    'configuration.rules[2].port: absent undefined',
    'configuration.logging.enabled: null undefined',
  ]);
});

test('below what is not there, or is no object, nothing is told', () => {
  assert.deepEqual(shown({ configuration: { rules: 'none' } }), [
    'configuration.rules: wrong type "none"',
    'configuration.logging: absent undefined',
  ]);
  assert.deepEqual(shown({}), ['configuration: absent undefined']);
});

test('all fields are also those that hold others, and those that would be below a property that is not there', () => {
  assert.deepEqual(
    allFields({ configuration: { rules: [{ port: 22 }] } }, reads).map(({ path, state }) => `${path}: ${state}`),
    [
      'configuration: value',
      'configuration.rules: value',
      'configuration.rules[0]: value',
      'configuration.rules[0].port: value',
      'configuration.logging: absent',
      'configuration.logging.enabled: absent',
    ],
  );
});

test('an empty list has no elements, and is told itself', () => {
  assert.deepEqual(shown({ configuration: { rules: [], logging: {} } }), [
    'configuration.rules: value []',
    'configuration.logging.enabled: absent undefined',
  ]);
});
