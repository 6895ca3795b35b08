import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { evaluateInventory } from '../../harness/evaluate/evaluate-inventory.ts';
import { createPolicyInstance, type PolicyInstance } from '../../harness/evaluate/policy-instance.ts';
import { parseReadPath, type ReadPathStep } from '../../harness/read-path.ts';
import { createReferencePolicyInstance } from '../../harness/evaluate/reference-policy-instance.ts';
import { resolveParameters } from '../../harness/evaluate/resolve-parameters.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../harness/json.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { documentOf } from '../normalize/config-items.ts';
import { dataOf } from '../../harness/authoring/cases/case-judge.ts';
import { mutantsOf } from '../../harness/authoring/cases/mutants.ts';
import { readCases } from '../../harness/authoring/cases/read-cases.ts';
import { inventoryOf } from './inventory-of.ts';
import { readEvaluations } from './read-evaluations.ts';
import { wildBundle } from './wild-bundle.ts';

const bundle = await loadBundle();
const cases = await readCases({ root: '.', bundle });

/** What an evaluation gave, or how it failed. */
type Outcome = (json: string, entrypoint: string) => unknown;

/** Evaluates with instances of a bundle; one that has thrown is not used again. */
function evaluateWith(create: typeof createPolicyInstance, { module }: Bundle, data: JsonObject): Outcome {
  let instance: PolicyInstance | undefined;
  return (json, entrypoint) => {
    instance ??= create(module, data);
    try {
      return { value: instance.evaluate(json, entrypoint) };
    } catch (error) {
      instance = undefined;
      assert(error instanceof KensaError);
      return { code: error.code, message: error.message };
    }
  };
}

/** Compares kensa's own loop with OPA's SDK; each keeps its state from one document to the next. */
function comparer(of: Bundle, data: JsonObject): (json: string, entrypoint: string) => unknown {
  const own = evaluateWith(createPolicyInstance, of, data);
  const reference = evaluateWith(createReferencePolicyInstance, of, data);
  return (json, entrypoint) => {
    const outcome = own(json, entrypoint);
    assert.deepEqual(outcome, reference(json, entrypoint), `${entrypoint} of ${json}`);
    return outcome;
  };
}

/** All entrypoints of a type: of its controls together, and of each alone. */
function entrypointsOf({ manifest }: Bundle, resourceType: string): string[] {
  const { entrypoint, controls } = manifest.resourceTypes[resourceType] ?? { entrypoint: '', controls: {} };
  return [entrypoint, ...Object.values(controls)];
}

describe('kensa evaluates as the SDK of OPA does', () => {
  test('every case of every control, and every mutant', (t) => {
    const comparers = new Map<string, ReturnType<typeof comparer>>();
    let documents = 0;
    for (const one of cases) {
      const { parameters: own } = dataOf(bundle, one.control.id, one.parameters);
      const parameters = { ...(bundle.data['parameters'] as JsonObject), ...own };
      const key = JSON.stringify(parameters);
      const compare = comparers.get(key) ?? comparer(bundle, { parameters });
      comparers.set(key, compare);
      for (const input of [one.input, ...mutantsOf(one).map((mutant) => mutant.input)]) {
        documents += 1;
        const json = JSON.stringify(input);
        for (const entrypoint of entrypointsOf(bundle, one.input.resourceType)) compare(json, entrypoint);
      }
    }
    t.diagnostic(`${documents} documents`);
    assert.ok(documents > 1000);
  });

  test('any values where the controls read', () => {
    const compare = comparer(bundle, bundle.data);
    fc.assert(
      fc.property(anyDocument, ([resourceType, document]) => {
        const json = JSON.stringify(document);
        for (const entrypoint of entrypointsOf(bundle, resourceType)) compare(json, entrypoint);
      }),
      { numRuns: 3000 },
    );
  });

  test('controls that abort or have no value, between others that do not', async () => {
    const wild = await wildBundle();
    const compare = comparer(wild, wild.data);
    const failures = new Set<string>();
    for (const limit of [9, 10, 11]) {
      for (const behaviour of ['calm', 'conflict', 'calm', 'lie', 'undefined', 'conflict', 'calm', '\ud800']) {
        const json = JSON.stringify({ resourceId: 'a', configuration: { behaviour, limit } });
        for (const entrypoint of entrypointsOf(wild, 'Test::Thing')) {
          const outcome = compare(json, entrypoint) as { message?: string };
          if (outcome.message !== undefined) failures.add(outcome.message.replace(/^policy\.rego:\d+:\d+: /, ''));
        }
      }
    }
    assert.deepEqual([...failures].toSorted(), [
      'illegal string escape character',
      'main/thing gave no result',
      'main/thing_wild gave no result',
      'var assignment conflict',
    ]);
  });
});

test('an audit that remembers verdicts gives what the reference gives', (t) => {
  const bodies = fc.sample(anyDocument, { numRuns: 150, seed: 1 });
  const places = ['ap-northeast-1', 'ap-northeast-3'].flatMap((awsRegion) =>
    ['111122223333', '444455556666'].map((accountId) => ({ accountId, awsRegion })),
  );
  const judged = places.flatMap((place, copy) =>
    bodies.map(([resourceType, { configuration }], position) => {
      const body = isJsonObject(configuration) ? { ...references(position), ...configuration } : configuration;
      return documentOf({ ...place, resourceType, resourceId: `${position}-${copy}`, configuration: body });
    }),
  );
  const joined = places.slice(1).flatMap((place) => [
    documentOf({
      ...place,
      resourceType: 'AWS::KMS::Key',
      resourceId: KEY,
      configuration: { keyManager: 'CUSTOMER' },
    }),
    documentOf({
      ...place,
      resourceType: 'AWS::KMS::Alias',
      resourceId: 'alias/data',
      configuration: { TargetKeyId: KEY },
    }),
  ]);
  const inventory = inventoryOf([...judged, ...joined]);
  const evaluate = (reference: boolean): ReturnType<typeof readEvaluations> =>
    [
      ...evaluateInventory(inventory, {
        bundle,
        controls: bundle.manifest.controls,
        parameters: resolveParameters(bundle),
        evaluatedAt: null,
        timeLimit: 5000,
        evidenceOfPasses: false,
        reference,
      }),
    ].flatMap(readEvaluations);
  const evaluations = evaluate(false);
  assert.deepEqual(evaluations, evaluate(true));
  const shown = new Set(evaluations.map(({ verdict }) => verdict.compliance));
  assert.deepEqual([...shown].toSorted(), ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', 'NOT_APPLICABLE']);
  // Else nothing was remembered.
  const distinct = new Set(evaluations.map(({ verdict }) => verdict.violations));
  t.diagnostic(`${distinct.size} judged of ${evaluations.length}`);
  assert.ok(distinct.size < 0.75 * evaluations.length);
});

const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';

/** References to other resources, of which some are there. */
function references(position: number): JsonObject {
  const kmsKeyId = ['alias/data', KEY, 'alias/other'][position % 3] ?? '';
  return { kmsKeyId, KmsKeyId: kmsKeyId, dBClusterIdentifier: `${position - 1}-0` };
}

/** Values that AWS Config's items have, and values that they should not have. */
const anyValue: fc.Arbitrary<JsonValue> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<JsonValue>(true, false, null, 'neptune', 'redis', 'CUSTOMER', 'Enabled', {}),
  },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<JsonValue> },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** A document of one of the types, with some of the paths that its controls read. */
const anyDocument: fc.Arbitrary<[resourceType: string, document: JsonObject]> = fc
  .constantFrom(...Object.keys(bundle.manifest.resourceTypes))
  .chain((resourceType) => {
    const reads = bundle.manifest.controls.flatMap((control) => control.reads[resourceType] ?? []);
    const paths = reads.map(({ path }) => parseReadPath(path));
    const values = fc.tuple(...paths.map(() => fc.option(anyValue, { nil: undefined })));
    return values.map((chosen): [string, JsonObject] => {
      const document: JsonObject = { accountId: '111122223333', awsRegion: 'ap-northeast-1', resourceId: 'a' };
      for (const [position, steps] of paths.entries()) {
        const value = chosen[position];
        if (value !== undefined) put(document, steps, value);
      }
      return [resourceType, { ...document, resourceType }];
    });
  });

/** Puts a value where a path leads, into the first element of each list on the way. */
function put(document: JsonObject, steps: readonly ReadPathStep[], value: JsonValue): void {
  let at: JsonObject = document;
  for (const [depth, step] of steps.entries()) {
    const key = 'property' in step ? step.property : '0';
    if (depth === steps.length - 1) at[key] = structuredClone(value);
    else {
      const next = steps[depth + 1];
      const below = at[key];
      const fresh: JsonValue = next !== undefined && 'every' in next ? [] : {};
      at[key] = isJsonObject(below) || Array.isArray(below) ? below : fresh;
      at = at[key] as JsonObject;
    }
  }
}
