import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import type { JsonObject } from '../../harness/json.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { compilePolicy, EMPTY_MODULE } from './compile-policy.ts';

const POLICY = `package main

echo := {"input": input, "parameters": data.parameters}

no_value if input.there == "is none"

conflict := 1 if input

conflict := 2 if input.twice

length := count(input.text)
`;

const module = await compilePolicy(POLICY, ['main/echo', 'main/no_value', 'main/conflict', 'main/length']);

test('an entrypoint sees the input and the data', () => {
  const policy = createPolicyInstance(module, { parameters: { 'EMR.3': { requireScopes: ['s3'] } } });
  const input = { text: 'é 検査 \u0000 "', number: 1.5, list: [null, true, {}] };
  assert.deepEqual(policy.evaluate(input, 'main/echo'), {
    input,
    parameters: { 'EMR.3': { requireScopes: ['s3'] } },
  });
});

test('evaluations and instances are independent of each other', () => {
  const one = createPolicyInstance(module, { parameters: { of: 'one' } });
  const other = createPolicyInstance(module, { parameters: { of: 'other' } });
  assert.deepEqual(one.evaluate({ a: 1 }, 'main/echo'), { input: { a: 1 }, parameters: { of: 'one' } });
  assert.deepEqual(other.evaluate({ b: 2 }, 'main/echo'), { input: { b: 2 }, parameters: { of: 'other' } });
  assert.deepEqual(one.evaluate({ c: 3 }, 'main/echo'), { input: { c: 3 }, parameters: { of: 'one' } });
});

const failures: [name: string, entrypoint: string, message: string][] = [
  ['an entrypoint without a value', 'main/no_value', 'main/no_value gave no result'],
  ['an unknown entrypoint', 'main/elsewhere', 'entrypoint main/elsewhere is not valid in this instance'],
  ['an entrypoint named like a method', 'toString', 'entrypoint toString is not valid in this instance'],
  ['a conflict', 'main/conflict', 'policy.rego:9:1: var assignment conflict'],
];

for (const [name, entrypoint, message] of failures) {
  test(`${name} is a failed evaluation: ${message}`, () => {
    const policy = createPolicyInstance(module, { parameters: {} });
    assert.throws(() => policy.evaluate({ twice: true }, entrypoint), {
      name: 'KensaError',
      code: 'EVALUATION_FAILED',
      message,
    });
  });
}

const inputs: [name: string, input: unknown, message: string][] = [
  // The SDK hands bytes on as they are.
  ['no JSON', new TextEncoder().encode('{"a":').buffer, 'main/echo gave no result'],
  ['not serializable', { big: 1n }, 'Do not know how to serialize a BigInt'],
];

for (const [name, input, message] of inputs) {
  test(`an input that is ${name} is a failed evaluation: ${message}`, () => {
    const policy = createPolicyInstance(module, { parameters: {} });
    assert.throws(() => policy.evaluate(input as JsonObject, 'main/echo'), {
      name: 'KensaError',
      code: 'EVALUATION_FAILED',
      message,
    });
  });
}

test('a policy that calls its host is refused, with what it calls', async () => {
  const rego = `package main\n\nresult := sprintf("%s at %d", [input.name, time.now_ns()])\n`;
  const needy = await compilePolicy(rego, ['main/result']);
  assert.throws(
    () => createPolicyInstance(needy, {}),
    new KensaError(
      'BUNDLE_INVALID',
      'the bundle needs functions of its host, which differ between hosts: sprintf, time.now_ns; give the bundle that came with this version, or rebuild it with ./bundle.sh',
    ),
  );
});

test('a module that is no OPA policy is refused, without a word on standard error', (t) => {
  const print = t.mock.method(console, 'error', () => {});
  assert.throws(
    () => createPolicyInstance(EMPTY_MODULE, {}),
    new KensaError(
      'BUNDLE_INVALID',
      'the bundle holds no OPA policy that this kensa can run: give the bundle that came with this version, or rebuild it with ./bundle.sh',
    ),
  );
  assert.deepEqual(print.mock.calls, []);
});

test('only a giant document wears an instance out', () => {
  const policy = createPolicyInstance(module, { parameters: {} });
  assert.equal(policy.evaluate({ text: 'x'.repeat(1e6) }, 'main/length'), 1e6);
  assert.equal(policy.isWornOut(), false);
  assert.equal(policy.evaluate({ text: 'x'.repeat(3.4e7) }, 'main/length'), 3.4e7);
  assert.equal(policy.isWornOut(), true);
});
