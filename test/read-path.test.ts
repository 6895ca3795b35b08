import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadPathStep } from '../harness/read-path.ts';
import { parseReadPath, valuesAt } from '../harness/read-path.ts';
import type { Evidence } from '../harness/evaluate/verdict.ts';

const every = { every: true } as const;
const property = (name: string): ReadPathStep => ({ property: name });

const paths: [path: string, steps: ReadPathStep[]][] = [
  ['accountId', [property('accountId')]],
  ['configuration.engine', [property('configuration'), property('engine')]],
  [
    'configuration.ipPermissions[].fromPort',
    [property('configuration'), property('ipPermissions'), every, property('fromPort')],
  ],
  ['tags{}', [property('tags'), every]],
  ['a[][]{}.b-c', [property('a'), every, every, every, property('b-c')]],
];

for (const [path, steps] of paths) {
  test(`${path} is taken apart`, () => {
    assert.deepEqual(parseReadPath(path), steps);
  });
}

const document: unknown = JSON.parse(`{
  "configuration": {
    "engine": "neptune",
    "nothing": null,
    "rules": [{"port": 22, "ranges": ["a", "b"]}, {"ranges": []}, "text", {"port": null, "ranges": "c"}],
    "__proto__": {"port": 1}
  },
  "tags": {"team": "shop", "0": "zero"}
}`);

const reads: [path: string, values: Evidence[]][] = [
  ['configuration.engine', [{ path: ['configuration', 'engine'], value: 'neptune' }]],
  ['configuration.nothing', [{ path: ['configuration', 'nothing'], value: null }]],
  ['configuration.nothing.below', []],
  ['configuration.engine.length', []],
  ['configuration.rules.length', []],
  ['configuration.absent', []],
  ['configuration.toString', []],
  ['configuration.constructor.name', []],
  ['configuration.__proto__.port', [{ path: ['configuration', '__proto__', 'port'], value: 1 }]],
  [
    'configuration.rules[].port',
    [
      { path: ['configuration', 'rules', 0, 'port'], value: 22 },
      { path: ['configuration', 'rules', 3, 'port'], value: null },
    ],
  ],
  [
    'configuration.rules[].ranges[]',
    [
      { path: ['configuration', 'rules', 0, 'ranges', 0], value: 'a' },
      { path: ['configuration', 'rules', 0, 'ranges', 1], value: 'b' },
    ],
  ],
  [
    'tags{}',
    [
      { path: ['tags', '0'], value: 'zero' },
      { path: ['tags', 'team'], value: 'shop' },
    ],
  ],
  ['configuration.engine[]', []],
];

for (const [path, values] of reads) {
  test(`the values at ${path}`, () => {
    assert.deepEqual(valuesAt(document, parseReadPath(path)), values);
  });
}
