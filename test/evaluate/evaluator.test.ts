import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EvaluationInput, Evaluator } from '../../harness/evaluate/evaluator.ts';
import { createEvaluator } from '../../harness/evaluate/evaluator.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { JsonObject } from '../../harness/json.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { compilePolicy } from './compile-policy.ts';
import { other, thing, wildBundle } from './wild-bundle.ts';

/** Only what hangs for ever may reach it, however busy the machine is. */
const TIME_LIMIT = 300;

const bundle = await wildBundle();

const COMPLIANT: Verdict = { compliance: 'COMPLIANT', violations: [], missing: [] };
const OVER: Verdict = {
  compliance: 'NON_COMPLIANT',
  violations: [{ code: 'over', path: ['configuration', 'limit'] }],
  missing: [],
};

const HUNG = error(`took more than ${TIME_LIMIT} ms`);
const NOT_ASKED = error(`not asked: it took more than ${TIME_LIMIT} ms 3 times before`);

function error(message: string): Verdict {
  return { compliance: 'ERROR', violations: [], missing: [], error: message };
}

function evaluator(parameters: JsonObject = { 'Calm.1': { limit: 10 } }): Evaluator {
  return createEvaluator(bundle, parameters, TIME_LIMIT);
}

/** Verdicts by control id, for each document. */
function judge(documents: readonly EvaluationInput[], by = evaluator()): Record<string, Verdict>[] {
  return by.evaluate(documents).map((verdicts) => Object.fromEntries(verdicts));
}

test('every document is judged with all controls of its type', () => {
  const documents = [thing('a', 'calm'), other('b', 11), thing('c', 'calm', 11), other('d')];
  assert.deepEqual(judge(documents), [
    { 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT },
    { 'Calm.1': OVER },
    { 'Calm.1': OVER, 'Wild.1': COMPLIANT },
    { 'Calm.1': COMPLIANT },
  ]);
});

test('parameters take the place of the defaults', () => {
  assert.deepEqual(judge([other('a', 11)], evaluator({ 'Calm.1': { limit: 11 } })), [{ 'Calm.1': COMPLIANT }]);
});

test('no documents, no verdicts', () => {
  assert.deepEqual(judge([]), []);
});

test('a batch gives what its documents give one by one', () => {
  const behaviours = ['calm', 'conflict', 'lie', 'undefined', 'calm'] as const;
  const documents = behaviours.flatMap((behaviour, position) => [
    thing(`thing-${position}`, behaviour, position * 4),
    other(`other-${position}`, position * 4),
  ]);
  const one = evaluator();
  assert.deepEqual(
    judge(documents),
    documents.flatMap((document) => judge([document], one)),
  );
});

describe('a control that fails is an ERROR for itself alone', () => {
  const failures = [
    ['conflict', /^policy\.rego:\d+:\d+: var assignment conflict$/],
    ['lie', /^the bundle's answer can not be trusted: Wild\.1 answered "PASS"$/],
    ['undefined', /^main\/thing_wild gave no result$/],
  ] as const;
  for (const [behaviour, message] of failures) {
    test(behaviour, () => {
      const [before, failed, after, beside] = judge([
        thing('a', 'calm'),
        thing('b', behaviour, 11),
        thing('c', 'calm'),
        other('d', 11),
      ]);
      const { error: told = '', ...wild } = failed?.['Wild.1'] ?? COMPLIANT;
      assert.match(told, message);
      assert.deepEqual(wild, { compliance: 'ERROR', violations: [], missing: [] });
      assert.deepEqual(failed, { 'Calm.1': OVER, 'Wild.1': error(told) });
      assert.deepEqual(before, { 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT });
      assert.deepEqual(after, { 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT });
      assert.deepEqual(beside, { 'Calm.1': OVER });
    });
  }
});

test('a control that fails often goes on being asked', () => {
  const documents = ['a', 'b', 'c', 'd'].map((id) => thing(id, 'lie'));
  const verdicts = judge([...documents, thing('e', 'calm')]);
  assert.deepEqual(verdicts.at(-1), { 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT });
});

test('a control that hangs is an ERROR for itself alone, and not asked any more after three times', () => {
  const one = evaluator();
  assert.deepEqual(judge([thing('a', 'calm'), thing('b', 'hang', 11), other('c')], one), [
    { 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT },
    { 'Calm.1': OVER, 'Wild.1': HUNG },
    { 'Calm.1': COMPLIANT },
  ]);
  assert.deepEqual(judge([thing('d', 'calm', 11), thing('e', 'hang'), other('f', 11), thing('g', 'hang')], one), [
    { 'Calm.1': OVER, 'Wild.1': COMPLIANT },
    { 'Calm.1': COMPLIANT, 'Wild.1': HUNG },
    { 'Calm.1': OVER },
    { 'Calm.1': COMPLIANT, 'Wild.1': HUNG },
  ]);
  assert.deepEqual(judge([thing('h', 'hang', 11), thing('i', 'calm'), other('j')], one), [
    { 'Calm.1': OVER, 'Wild.1': NOT_ASKED },
    { 'Calm.1': COMPLIANT, 'Wild.1': NOT_ASKED },
    { 'Calm.1': COMPLIANT },
  ]);
});

test('strikes are of one run: another evaluator asks again', () => {
  assert.deepEqual(judge([thing('a', 'calm')]), [{ 'Calm.1': COMPLIANT, 'Wild.1': COMPLIANT }]);
});

test('a policy that can not be run at all ends the run', async () => {
  const needy = await compilePolicy('package main\n\nthing := sprintf("%s", [input.name])\n', ['main/thing']);
  const broken = createEvaluator({ ...bundle, module: needy }, {}, TIME_LIMIT);
  assert.throws(
    () => broken.evaluate([thing('a', 'calm')]),
    new KensaError(
      'BUNDLE_INVALID',
      'the bundle needs functions of its host, which differ between hosts: sprintf; give the bundle that came with this version, or rebuild it with ./bundle.sh',
    ),
  );
});

test('a document of a type that no control judges is a mistake of the caller', () => {
  const { resource, json } = thing('a', 'calm');
  const strange = { resource: { ...resource, resourceType: 'Test::Strange' }, json };
  assert.throws(() => judge([strange]), new KensaError('INTERNAL', 'no control judges Test::Strange'));
});
