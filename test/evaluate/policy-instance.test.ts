import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createPolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import { createReferencePolicyInstance } from '../../harness/evaluate/reference-policy-instance.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { compilePolicy, EMPTY_MODULE } from './compile-policy.ts';

const POLICY = `package main

echo := {"input": input, "parameters": data.parameters}

no_value if input.there == "is none"

conflict := 1 if input

conflict := 2 if input.twice

length := count(input.text)

exact := input.number == 12345678901234567890

like := [pattern | some pattern in input.patterns; regex.match(pattern, input.text)]
`;

const ENTRYPOINTS = ['echo', 'no_value', 'conflict', 'length', 'exact', 'like'].map((name) => `main/${name}`);

const module = await compilePolicy(POLICY, ENTRYPOINTS);
const needy = await compilePolicy(`package main\n\nresult := sprintf("%s at %d", [input.name, time.now_ns()])\n`, [
  'main/result',
]);

for (const [driver, createInstance, noJson] of [
  ["kensa's own loop", createPolicyInstance, 'the input is no JSON'],
  ["OPA's SDK", createReferencePolicyInstance, 'main/echo gave no result'],
] as const) {
  describe(driver, () => {
    test('an entrypoint sees the input and the data', () => {
      const policy = createInstance(module, { parameters: { 'EMR.3': { requireScopes: ['s3'] } } });
      const input = { text: 'é 検査 😀 \u0000 "', number: 1.5, list: [null, true, {}] };
      assert.deepEqual(policy.evaluate(JSON.stringify(input), 'main/echo'), {
        input,
        parameters: { 'EMR.3': { requireScopes: ['s3'] } },
      });
    });

    test('evaluations and instances are independent of each other', () => {
      const one = createInstance(module, { parameters: { of: 'one' } });
      const other = createInstance(module, { parameters: { of: 'other' } });
      assert.deepEqual(one.evaluate('{"a":1}', 'main/echo'), { input: { a: 1 }, parameters: { of: 'one' } });
      assert.deepEqual(other.evaluate('{"b":2}', 'main/echo'), { input: { b: 2 }, parameters: { of: 'other' } });
      assert.deepEqual(one.evaluate('{"c":3}', 'main/echo'), { input: { c: 3 }, parameters: { of: 'one' } });
    });

    test('a number reaches the policy with all its digits', () => {
      const policy = createInstance(module, {});
      assert.equal(policy.evaluate('{"number":12345678901234567890}', 'main/exact'), true);
      assert.equal(policy.evaluate('{"number":12345678901234567891}', 'main/exact'), false);
    });

    const failures: [name: string, entrypoint: string, message: string][] = [
      ['an entrypoint without a value', 'main/no_value', 'main/no_value gave no result'],
      ['an unknown entrypoint', 'main/elsewhere', 'entrypoint main/elsewhere is not valid in this instance'],
      ['an entrypoint named like a method', 'toString', 'entrypoint toString is not valid in this instance'],
      ['a conflict', 'main/conflict', 'policy.rego:9:1: var assignment conflict'],
    ];

    for (const [name, entrypoint, message] of failures) {
      test(`${name} is a failed evaluation: ${message}`, () => {
        const policy = createInstance(module, { parameters: {} });
        assert.throws(() => policy.evaluate('{"twice":true}', entrypoint), {
          name: 'KensaError',
          code: 'EVALUATION_FAILED',
          message,
        });
      });
    }

    const inputs: [name: string, json: string, message: string][] = [
      ['no JSON', '{"a":', noJson],
      ['no text in Unicode', String.raw`{"a":"\ud800"}`, 'illegal string escape character'],
      ['too deep', '['.repeat(1e6), 'Maximum call stack size exceeded'],
    ];

    for (const [name, json, message] of inputs) {
      test(`an input that is ${name} is a failed evaluation: ${message}`, () => {
        const policy = createInstance(module, { parameters: {} });
        assert.throws(() => policy.evaluate(json, 'main/echo'), {
          name: 'KensaError',
          code: 'EVALUATION_FAILED',
          message,
        });
      });
    }

    test('a policy that calls its host is refused, with what it calls', () => {
      assert.throws(
        () => createInstance(needy, {}),
        new KensaError(
          'BUNDLE_INVALID',
          'the bundle needs functions of its host, which differ between hosts: sprintf, time.now_ns; give the bundle that came with this version, or rebuild it with ./bundle.sh',
        ),
      );
    });

    test('a module that is no OPA policy is refused, without a word on standard error', (t) => {
      const print = t.mock.method(console, 'error', () => {});
      assert.throws(
        () => createInstance(EMPTY_MODULE, {}),
        new KensaError(
          'BUNDLE_INVALID',
          'the bundle holds no OPA policy that this kensa can run: give the bundle that came with this version, or rebuild it with ./bundle.sh',
        ),
      );
      assert.deepEqual(print.mock.calls, []);
    });

    test('only a giant document wears an instance out, however many there are', () => {
      const policy = createInstance(module, { parameters: {} });
      const large = JSON.stringify({ text: 'x'.repeat(1e6) });
      for (let count = 0; count < 100; count++) assert.equal(policy.evaluate(large, 'main/length'), 1e6);
      assert.equal(policy.isWornOut(), false);
      assert.equal(policy.evaluate(JSON.stringify({ text: 'x'.repeat(3.4e7) }), 'main/length'), 3.4e7);
      assert.equal(policy.isWornOut(), true);
      assert.equal(policy.evaluate('{"text":"small"}', 'main/length'), 5);
    });

    test('patterns that OPA has compiled before match what they match', () => {
      const policy = createInstance(module, { parameters: {} });
      for (let count = 0; count < 3000; count++) {
        const text = `db-${count % 7}`;
        const patterns = [`^db-${count % 5}$`, '^db-[0-9]$', `[${count % 3}]`];
        const input = JSON.stringify({ text, patterns });
        const like = patterns.filter((pattern) => new RegExp(pattern).test(text));
        assert.deepEqual(policy.evaluate(input, 'main/like'), like);
      }
    });
  });
}
