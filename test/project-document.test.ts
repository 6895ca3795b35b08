import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProjection, projectDocument } from '../harness/project-document.ts';
import type { JsonObject } from '../harness/json.ts';

const IDENTITY = {
  accountId: '111122223333',
  awsRegion: 'ap-northeast-1',
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId: 'sg-1',
};

/** The projection of a document with this configuration. */
function project(configuration: unknown, ...reads: (string | { path: string; whole: true })[]): JsonObject {
  const projection = createProjection(reads.map((read) => (typeof read === 'string' ? { path: read } : read)));
  return projectDocument({ ...IDENTITY, arn: 'arn:aws:…', tags: {}, configuration }, projection);
}

function assertProjected(actual: JsonObject, configuration: unknown): void {
  assert.deepEqual(actual, { ...IDENTITY, configuration });
}

test('the identity is kept, whatever is read', () => {
  assert.deepEqual(project({ engine: 'neptune' }), IDENTITY);
});

test('what is read is kept, and nothing beside it', () => {
  const configuration = { engine: 'neptune', status: 'available', key: { id: 1, arn: 2 }, list: [1] };
  assertProjected(project(configuration, 'configuration', 'configuration.engine', 'configuration.key.id'), {
    engine: 'neptune',
    key: { id: 1 },
  });
});

test('what is absent stays absent, and null stays null', () => {
  assertProjected(project({ b: null }, 'configuration.a', 'configuration.b.c', 'configuration.toString'), { b: null });
});

test('a value below which nothing is read is kept as it is', () => {
  const configuration = { key: { id: 1, more: [{ x: 1 }] } };
  assertProjected(project(configuration, 'configuration.key'), configuration);
});

const wrongTypes: unknown[] = ['text', 1, true, [{ a: 1, b: 2 }]];

for (const value of wrongTypes) {
  test(`${JSON.stringify(value)} in place of an object is kept as it is`, () => {
    assertProjected(project(value, 'configuration.a.b'), value);
    assertProjected(project({ a: value }, 'configuration.a.b'), { a: value });
  });
}

test('lists keep their length, their order and what does not belong into them', () => {
  const rules = [{ port: 22, x: 1 }, null, 'text', {}, { x: 2 }, [{ port: 1, x: 3 }]];
  assertProjected(project({ rules, x: 1 }, 'configuration.rules[].port'), {
    rules: [{ port: 22 }, null, 'text', {}, {}, [{ port: 1, x: 3 }]],
  });
});

test('lists in lists and values of maps are projected', () => {
  const configuration = { lists: [[{ a: 1, x: 1 }], []], map: { one: { a: 2, x: 2 }, two: 'text' } };
  assertProjected(project(configuration, 'configuration.lists[][].a', 'configuration.map{}.a'), {
    lists: [[{ a: 1 }], []],
    map: { one: { a: 2 }, two: 'text' },
  });
});

test('an element of a list and a value of a map are found in either', () => {
  assertProjected(project({ a: { k: { b: 1, x: 1 } } }, 'configuration.a[].b'), { a: { k: { b: 1 } } });
  assertProjected(project({ a: [{ b: 1, x: 1 }] }, 'configuration.a{}.b'), { a: [{ b: 1 }] });
});

test('an entry of a map that is also read by name keeps what either read looks for', () => {
  const configuration = { map: { one: { a: 1, b: 2, x: 3 }, two: { a: 4, b: 5 } } };
  assertProjected(project(configuration, 'configuration.map{}.a', 'configuration.map.one.b'), {
    map: { one: { a: 1, b: 2, x: 3 }, two: { a: 4 } },
  });
});

test('what is looked at as a whole is kept, whatever else is read below it and in whatever order', () => {
  const configuration = { body: { a: { b: 1, c: 2 }, d: [{ e: 3 }] }, x: 1 };
  const reads = [
    { path: 'configuration.body', whole: true } as const,
    'configuration.body.a.b',
    { path: 'configuration.body.a', whole: true } as const,
    'configuration.body.d[].e',
  ];
  assertProjected(project(configuration, ...reads), { body: configuration.body });
  assertProjected(project(configuration, ...reads.toReversed()), { body: configuration.body });
});

test('a part that is looked at as a whole does not widen what is beside it', () => {
  const configuration = { body: { a: { b: 1, c: 2 }, d: 3 } };
  assertProjected(project(configuration, { path: 'configuration.body.a', whole: true }, 'configuration.body'), {
    body: { a: { b: 1, c: 2 } },
  });
});

test('keys that mean something to JavaScript are data', () => {
  const configuration: unknown = JSON.parse(
    '{"__proto__": {"a": 1, "x": 2}, "constructor": {"a": 3}, "list": [{"__proto__": 4}]}',
  );
  const projected = project(
    configuration,
    'configuration.__proto__.a',
    'configuration.constructor',
    'configuration.list[].__proto__',
  );
  assert.equal(
    JSON.stringify(projected),
    JSON.stringify({ ...IDENTITY, configuration: 0 }).replace(
      '"configuration":0',
      '"configuration":{"__proto__":{"a":1},"constructor":{"a":3},"list":[{"__proto__":4}]}',
    ),
  );
  assert.equal(Object.getPrototypeOf(projected['configuration']), Object.prototype);
});

test('the document is left as it was', () => {
  const configuration = { a: { b: 1, c: [{ d: 1, e: 2 }] } };
  const copy = structuredClone(configuration);
  project(configuration, 'configuration.a.c[].d');
  assert.deepEqual(configuration, copy);
});
