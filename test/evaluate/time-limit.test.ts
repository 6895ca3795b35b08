import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import { TimeLimitExceeded, withTimeLimit } from '../../harness/evaluate/time-limit.ts';
import { compilePolicy } from './compile-policy.ts';

const ENDLESS = `package main

nums := numbers.range(1, 3000)

result := count([1 | some i in nums; some j in nums; some k in nums; i < j; j < k; k < i])
`;

test('what the work returns is handed on, a promise as it is', () => {
  const value = { some: 'object' };
  const promise = Promise.resolve(1);
  assert.equal(
    withTimeLimit(1000, () => value),
    value,
  );
  assert.equal(
    withTimeLimit(1000, () => promise),
    promise,
  );
  assert.equal(
    withTimeLimit(1000, () => undefined),
    undefined,
  );
});

const thrown: [name: string, value: unknown][] = [
  ['an Error', new TypeError('wrong')],
  ['text, as OPA does', 'var assignment conflict'],
  ['an object', { message: 'not implemented' }],
  ['undefined', undefined],
  ['null', null],
];

for (const [name, value] of thrown) {
  test(`${name} that the work throws passes through untouched`, () => {
    const stack = value instanceof Error ? value.stack : undefined;
    assert.throws(
      () =>
        withTimeLimit(1000, () => {
          throw value;
        }),
      (error) => error === value && (error instanceof Error ? error.stack : undefined) === stack,
    );
  });
}

function assertStopped(milliseconds: number, work: () => unknown): void {
  assert.throws(
    () => withTimeLimit(milliseconds, work),
    (error) => {
      assert.ok(error instanceof TimeLimitExceeded);
      assert.equal(error.name, 'TimeLimitExceeded');
      assert.equal(error.message, `took more than ${milliseconds} ms`);
      return true;
    },
  );
}

test('an endless loop is stopped, and neither catch nor finally in it can hold that up', () => {
  assertStopped(30, () => {
    for (;;) {
      try {
        for (;;);
      } catch {
        continue;
      } finally {
        for (;;);
      }
    }
  });
});

test('an endless evaluation in WASM is stopped, and the next one works', async () => {
  const policy = createPolicyInstance(await compilePolicy(ENDLESS, ['main/result']), {});
  assertStopped(100, () => policy.evaluate('{}', 'main/result'));
  assert.equal(
    withTimeLimit(1000, () => 'the next'),
    'the next',
  );
});
