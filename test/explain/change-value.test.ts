import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeValue, valueAtSteps } from '../../harness/explain/change-value.ts';

const document = { configuration: { rules: [{ port: 22 }, { port: 80 }], encrypted: false } };

test('a value is changed in a copy', () => {
  assert.deepEqual(changeValue(document, ['configuration', 'rules', 1, 'port'], 443), {
    configuration: { rules: [{ port: 22 }, { port: 443 }], encrypted: false },
  });
  assert.equal(document.configuration.rules[1]?.port, 80);
});

test('objects on the way are made', () => {
  assert.deepEqual(changeValue({}, ['configuration', 'logging', 'enabled'], true), {
    configuration: { logging: { enabled: true } },
  });
});

test('a property or an element is taken away', () => {
  assert.deepEqual(changeValue(document, ['configuration', 'encrypted'], undefined), {
    configuration: { rules: [{ port: 22 }, { port: 80 }] },
  });
  assert.deepEqual(changeValue(document, ['configuration', 'rules', 0], undefined), {
    configuration: { rules: [{ port: 80 }], encrypted: false },
  });
});

test('the value at a path is found, and nothing where there is none', () => {
  assert.equal(valueAtSteps(document, ['configuration', 'rules', 1, 'port']), 80);
  assert.equal(valueAtSteps(document, ['configuration', 'rules', 'port']), undefined);
  assert.equal(valueAtSteps(document, ['configuration', 'toString']), undefined);
});
