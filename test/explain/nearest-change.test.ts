import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Read } from '../../harness/bundle/manifest.ts';
import type { Verdict, Violation } from '../../harness/evaluate/verdict.ts';
import { exampleValues } from '../../harness/explain/example-values.ts';
import { nearestChange } from '../../harness/explain/nearest-change.ts';
import { allFields } from '../../harness/explain/read-fields.ts';
import type { JsonObject } from '../../harness/json.ts';
import { valuesAt, parseReadPath } from '../../harness/read-path.ts';

const reads: Read[] = [
  { path: 'encrypted', types: ['boolean'], optional: false },
  { path: 'logging', types: ['object'], optional: true },
  { path: 'logging.level', types: ['string'], optional: true },
  { path: 'ports', types: ['array'], optional: false },
  { path: 'ports[]', types: ['number'], optional: false },
];

/** A control in TypeScript: encrypted, logs everything, and no port 22. */
function judge(document: JsonObject): Verdict {
  const [encrypted] = valuesAt(document, parseReadPath('encrypted'));
  const [level] = valuesAt(document, parseReadPath('logging.level'));
  const violations: Violation[] = [
    ...(encrypted?.value === false ? [{ code: 'not_encrypted', path: ['encrypted'] }] : []),
    ...(level?.value === 'all' ? [] : [{ code: 'not_logged', path: ['logging'] }]),
    ...valuesAt(document, parseReadPath('ports[]'))
      .filter(({ value }) => value === 22)
      .map(({ path }) => ({ code: 'ssh', path })),
  ];
  if (violations.length > 0) return { compliance: 'NON_COMPLIANT', violations, missing: [] };
  return encrypted === undefined
    ? { compliance: 'INSUFFICIENT_DATA', violations: [], missing: [{ path: ['encrypted'], reason: 'absent' }] }
    : { compliance: 'COMPLIANT', violations: [], missing: [] };
}

const examples = [{ encrypted: true, logging: { level: 'all' }, ports: [443] }];

function changeOf(document: JsonObject): unknown {
  return nearestChange({
    document,
    fieldsOf: (changed) => allFields(changed, reads),
    valuesOf: exampleValues(examples),
    named: [],
    judge,
  });
}

test('a flag is turned', () => {
  assert.deepEqual(changeOf({ encrypted: false, logging: { level: 'all' }, ports: [] }), [
    { path: 'encrypted', from: false, to: true },
  ]);
});

test('what is not there is added, with a value of a document that complies', () => {
  assert.deepEqual(changeOf({ encrypted: true, ports: [] }), [{ path: 'logging.level', from: undefined, to: 'all' }]);
  assert.deepEqual(changeOf({ logging: { level: 'all' }, ports: [] }), [
    { path: 'encrypted', from: undefined, to: true },
  ]);
});

test('an element that is wrong is taken away', () => {
  assert.deepEqual(changeOf({ encrypted: true, logging: { level: 'all' }, ports: [80, 22] }), [
    { path: 'ports[1]', from: 22, to: undefined },
  ]);
});

test('several changes are found together, and no more than are needed', () => {
  assert.deepEqual(changeOf({ encrypted: false, logging: { level: 'none' }, ports: [22] }), [
    { path: 'encrypted', from: false, to: true },
    { path: 'logging.level', from: 'none', to: 'all' },
    { path: 'ports[0]', from: 22, to: undefined },
  ]);
});

test('where no change is enough, none is told', () => {
  const found = nearestChange({
    document: { encrypted: false, ports: [] },
    fieldsOf: (changed) => allFields(changed, reads),
    valuesOf: exampleValues(examples),
    named: [],
    judge: () => ({ compliance: 'NON_COMPLIANT', violations: [{ code: 'never', path: [] }], missing: [] }),
  });
  assert.equal(found, undefined);
});
