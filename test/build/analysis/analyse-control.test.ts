import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseConstructs, readsOf } from './analyse-constructs.ts';

const parameters = [
  'parameters:',
  '  engines: {description: Engines., type: array, default: []}',
  '  days: {description: Days., type: integer, default: 7}',
];

const [scoped, lacking] = await analyseConstructs([
  {
    name: 'a control with a scope',
    custom: parameters,
    rules: `
      applicable := input.configuration.engine in data.parameters["CONTROL_ID"].engines
      retention := input.configuration.backupRetentionPeriod
    `,
    when: 'retention < data.parameters["CONTROL_ID"].days',
  },
  {
    name: 'a control that tells what it misses itself',
    rules: `
      missing contains {"path": ["configuration", "key"], "reason": "absent"} if {
        not input.configuration.keyManager in {"AWS", "CUSTOMER"}
      }
    `,
    when: 'input.configuration.state == "Disabled"',
  },
]);

describe('the analysis of a control', () => {
  test('tells what decides on its scope from what decides on compliance', () => {
    assert.deepEqual(readsOf(scoped!.analysis.applicability), ['configuration', 'configuration.engine (scalar)']);
    assert.deepEqual(readsOf(scoped!.analysis.compliance), [
      'configuration',
      'configuration.backupRetentionPeriod (number)',
    ]);
  });

  test('tells which of them reads which parameter', () => {
    assert.deepEqual(scoped?.analysis.parametersRead, {
      applicability: new Set(['engines']),
      compliance: new Set(['days']),
    });
  });

  test('names the rules that a verdict is made of', () => {
    assert.deepEqual(scoped?.analysis.rules, new Set(['applicable', 'compliant', 'retention', 'violations']));
    assert.deepEqual(lacking?.analysis.rules, new Set(['compliant', 'missing', 'violations']));
  });

  test('takes what `missing` reads for required, and for unable to turn a verdict', () => {
    assert.deepEqual(readsOf(lacking!.analysis.compliance), [
      'configuration',
      'configuration.keyManager (string)',
      'configuration.state (string)',
    ]);
  });
});
