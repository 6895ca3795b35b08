import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseResult } from '../../harness/evaluate/parse-result.ts';
import type { JsonObject, JsonValue } from '../../harness/json.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const resource = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::EMR::SecurityConfiguration',
  resourceId: 'batch',
};

const COMPLIANT: JsonObject = { compliance: 'COMPLIANT', violations: [], missing: [] };

function answer(controls: JsonValue, about: JsonValue = resource): JsonObject {
  return { resource: about, controls };
}

/** The answer of EMR.3 alone. */
function verdict(facts: JsonObject): JsonObject {
  return answer({ 'EMR.3': { ...COMPLIANT, ...facts } });
}

test('every verdict is read, in the order in which the controls were asked', () => {
  const result = answer({
    'EMR.4': {
      compliance: 'INSUFFICIENT_DATA',
      violations: [],
      missing: [
        { path: ['configuration', 'list', 0, 'a.b'], reason: 'absent' },
        { path: [], reason: 'null' },
        { path: ['tags'], reason: 'type' },
        { path: ['body'], reason: 'empty' },
        { path: ['state'], reason: 'unknown_value' },
      ],
    },
    'EMR.3': {
      compliance: 'NON_COMPLIANT',
      violations: [{ code: 'not_enabled', path: ['configuration', 'rules', 12, 'fromPort'] }],
      missing: [],
    },
    'EMR.5': COMPLIANT,
    'EMR.6': { ...COMPLIANT, compliance: 'NOT_APPLICABLE' },
  });
  const verdicts = parseResult(result, { ...resource }, ['EMR.3', 'EMR.4', 'EMR.5', 'EMR.6']);
  assert.deepEqual(
    [...verdicts],
    [
      [
        'EMR.3',
        {
          compliance: 'NON_COMPLIANT',
          violations: [{ code: 'not_enabled', path: ['configuration', 'rules', 12, 'fromPort'] }],
          missing: [],
        },
      ],
      [
        'EMR.4',
        {
          compliance: 'INSUFFICIENT_DATA',
          violations: [],
          missing: [
            { path: ['configuration', 'list', 0, 'a.b'], reason: 'absent' },
            { path: [], reason: 'null' },
            { path: ['tags'], reason: 'type' },
            { path: ['body'], reason: 'empty' },
            { path: ['state'], reason: 'unknown_value' },
          ],
        },
      ],
      ['EMR.5', { compliance: 'COMPLIANT', violations: [], missing: [] }],
      ['EMR.6', { compliance: 'NOT_APPLICABLE', violations: [], missing: [] }],
    ],
  );
});

test('what is not part of a verdict is left out', () => {
  const extra = { code: 'not_enabled', path: [], message: 'text from Rego' };
  const result = verdict({ compliance: 'NON_COMPLIANT', violations: [extra], error: 'none', more: 1 });
  assert.deepEqual(
    [...parseResult(result, resource, ['EMR.3'])],
    [['EMR.3', { compliance: 'NON_COMPLIANT', violations: [{ code: 'not_enabled', path: [] }], missing: [] }]],
  );
});

const only = { 'EMR.3': COMPLIANT };

const refusals: [name: string, result: JsonValue, reason: string][] = [
  ['no object', [answer(only)], 'its result is no object'],
  ['null', null, 'its result is no object'],
  ['no resource', { controls: only }, 'it answered for another resource'],
  ['a resource that is text', answer(only, 'batch'), 'it answered for another resource'],
  ...Object.keys(resource).flatMap((name): typeof refusals => [
    [`another ${name}`, answer(only, { ...resource, [name]: 'another' }), 'it answered for another resource'],
    [`a null ${name}`, answer(only, { ...resource, [name]: null }), 'it answered for another resource'],
  ]),
  ['no verdicts', { resource }, 'it has no verdicts'],
  ['verdicts in a list', answer([COMPLIANT]), 'it has no verdicts'],
  ['a missing control', answer({}), 'it has verdicts of  instead of EMR.3'],
  ['another control', answer({ 'EMR.4': COMPLIANT }), 'it has verdicts of EMR.4 instead of EMR.3'],
  ['one control more', answer({ ...only, 'EMR.4': COMPLIANT }), 'it has verdicts of EMR.3, EMR.4 instead of EMR.3'],
  ['a verdict that is a list', answer({ 'EMR.3': [] }), 'the verdict of EMR.3 is no object'],
  ['a verdict that is null', answer({ 'EMR.3': null }), 'the verdict of EMR.3 is no object'],
  ['no compliance', answer({ 'EMR.3': { violations: [], missing: [] } }), 'EMR.3 answered undefined'],
  ['a compliance that does not exist', verdict({ compliance: 'PASS' }), 'EMR.3 answered "PASS"'],
  ['a compliance in lower case', verdict({ compliance: 'compliant' }), 'EMR.3 answered "compliant"'],
  ['true', verdict({ compliance: true }), 'EMR.3 answered true'],
  ['ERROR, which is for the harness to say', verdict({ compliance: 'ERROR' }), 'EMR.3 answered "ERROR"'],
  [
    'no violations',
    answer({ 'EMR.3': { compliance: 'COMPLIANT', missing: [] } }),
    'EMR.3 answered without a list of violations or missing fields',
  ],
  [
    'violations in an object',
    verdict({ violations: {} }),
    'EMR.3 answered without a list of violations or missing fields',
  ],
  [
    'nothing on missing fields',
    answer({ 'EMR.3': { compliance: 'COMPLIANT', violations: [] } }),
    'EMR.3 answered without a list of violations or missing fields',
  ],
  ...['COMPLIANT', 'NOT_APPLICABLE'].flatMap((compliance): typeof refusals => [
    [
      `${compliance} with a violation`,
      verdict({ compliance, violations: [{ code: 'a', path: [] }] }),
      'EMR.3 passes, and lists what is wrong or missing',
    ],
    [
      `${compliance} with a missing field`,
      verdict({ compliance, missing: [{ path: ['a'], reason: 'absent' }] }),
      'EMR.3 passes, and lists what is wrong or missing',
    ],
  ]),
  ['a violation that is text', verdict({ violations: ['not_enabled'] }), 'EMR.3 answered "not_enabled"'],
  ['a violation without code', verdict({ violations: [{ path: [] }] }), 'EMR.3 answered {"path":[]}'],
  [
    'a violation whose code is a number',
    verdict({ violations: [{ code: 1, path: [] }] }),
    'EMR.3 answered {"code":1,"path":[]}',
  ],
  ['a violation without path', verdict({ violations: [{ code: 'a' }] }), 'EMR.3 answered {"code":"a"}'],
  [
    'a violation whose path is text',
    verdict({ violations: [{ code: 'a', path: 'b.c' }] }),
    'EMR.3 answered {"code":"a","path":"b.c"}',
  ],
  ...[null, true, 1.5, -1, ['b']].map((step): (typeof refusals)[number] => [
    `a path with the step ${JSON.stringify(step)}`,
    verdict({ violations: [{ code: 'a', path: ['b', step] }] }),
    `EMR.3 answered {"code":"a","path":["b",${JSON.stringify(step)}]}`,
  ]),
  ['a missing field that is a path', verdict({ missing: [['a']] }), 'EMR.3 answered ["a"]'],
  ['a missing field without reason', verdict({ missing: [{ path: [] }] }), 'EMR.3 answered {"path":[]}'],
  ['a missing field without path', verdict({ missing: [{ reason: 'absent' }] }), 'EMR.3 answered {"reason":"absent"}'],
  [
    'a reason that does not exist',
    verdict({ missing: [{ path: [], reason: 'lost' }] }),
    'EMR.3 answered {"path":[],"reason":"lost"}',
  ],
  [
    'a reason that is for the harness to find',
    verdict({ missing: [{ path: [], reason: 'other_region' }] }),
    'EMR.3 answered {"path":[],"reason":"other_region"}',
  ],
];

for (const [name, result, reason] of refusals) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => parseResult(result, resource, ['EMR.3']),
      new KensaError('EVALUATION_FAILED', `the bundle's answer can not be trusted: ${reason}`),
    );
  });
}

test('a control named like a method of objects is missing unless it answered', () => {
  assert.throws(() => parseResult(answer({ 'EMR.3': COMPLIANT }), resource, ['toString']), {
    message: "the bundle's answer can not be trusted: it has verdicts of EMR.3 instead of toString",
  });
});
