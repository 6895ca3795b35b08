import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { compareText } from '../../../harness/normalize/compare-text.ts';
import { createOutcomeLog } from '../../../harness/normalize/coverage/outcome-log.ts';
import {
  createOutcomes,
  type Outcome,
  type Outcomes,
  type TypeOutcomes,
} from '../../../harness/normalize/coverage/outcomes.ts';
import { openSpillFiles } from '../../../harness/spill/open-spill-files.ts';
import { digestResource, type ResourceDigest } from '../../../harness/normalize/captures/resource-digest.ts';

const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';

/** The number of a type is its place here. */
const TYPES = [KEY, ALIAS];

function resourceOf(type: number, resourceId: string): ResourceDigest {
  const resourceType = TYPES[type] ?? '';
  return digestResource({ accountId: '111122223333', awsRegion: 'ap-northeast-1', resourceType, resourceId });
}

/** What is said of a resource of a type, or that those of the type are taken out. */
type Step = { type: number; resourceId: string; word: 'deleted' | 'evaluated' | 'failed' } | { type: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom(0, 1),
      resourceId: fc.constantFrom('a', 'b', 'c', 'd'),
      word: fc.constantFrom('deleted', 'evaluated', 'failed'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(0, 1) }) },
);

/** The message tells which of several failures of a resource is kept. */
function outcomeOf(word: string, resourceId: string, position: number): Outcome {
  if (word === 'deleted' || word === 'evaluated') return word;
  return { resourceId, reason: 'failed', message: `said at ${position}` };
}

function rank(outcome: Outcome): number {
  return ['deleted', 'failed', 'evaluated'].indexOf(typeof outcome === 'string' ? outcome : 'failed');
}

/** Says the same to maps of objects. */
function expected(steps: readonly Step[]): TypeOutcomes[] {
  const kept = TYPES.map(() => new Map<string, Outcome>());
  const results: TypeOutcomes[] = [];
  for (const [position, one] of steps.entries()) {
    const byId = kept[one.type] ?? new Map<string, Outcome>();
    if ('word' in one) {
      const known = byId.get(one.resourceId);
      const outcome = outcomeOf(one.word, one.resourceId, position);
      if (known === undefined || rank(outcome) > rank(known)) byId.set(one.resourceId, outcome);
    } else {
      results.push(sumOf([...byId.values()]));
      byId.clear();
    }
  }
  return [...results, ...kept.map((byId) => sumOf([...byId.values()]))];
}

function sumOf(outcomes: readonly Outcome[]): TypeOutcomes {
  const count = (word: string): number => outcomes.filter((outcome) => outcome === word).length;
  const failures = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome));
  return { deleted: count('deleted'), evaluated: count('evaluated'), failures: sorted(failures) };
}

function sorted(failures: TypeOutcomes['failures']): TypeOutcomes['failures'] {
  return failures.toSorted((left, right) => compareText(left.resourceId, right.resourceId));
}

function takeFrom(outcomes: Outcomes, type: number): TypeOutcomes {
  const { failures, ...counts } = outcomes.take(type);
  return { ...counts, failures: sorted(failures) };
}

describe('outcomes', () => {
  it('are those that maps of objects would hold, kept one by one or in parts', () => {
    const files = openSpillFiles();
    try {
      const file = files.open();
      const logs = [undefined, () => createOutcomeLog(), () => createOutcomeLog(() => file, 2)];
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...logs), (steps, openLog) => {
          const all = createOutcomes();
          let log = openLog?.();
          const close = (): void => {
            all.keepAll(log?.entries() ?? []);
            log = openLog?.();
          };
          const results: TypeOutcomes[] = [];
          for (const [position, one] of steps.entries()) {
            if ('word' in one) {
              const { type, resourceId, word } = one;
              const outcome = outcomeOf(word, resourceId, position);
              if (log === undefined) all.keep(resourceOf(type, resourceId), type, outcome);
              else log.add(resourceOf(type, resourceId), type, outcome);
            } else {
              close();
              results.push(takeFrom(all, one.type));
              for (const resourceId of 'abcd') assert.ok(!all.has(resourceOf(one.type, resourceId), one.type));
            }
          }
          close();
          results.push(...TYPES.map((_, type) => takeFrom(all, type)));
          assert.deepEqual(results, expected(steps));
          assert.ok(all.isEmpty());
        }),
        { numRuns: 3000, seed: 20_261_122 },
      );
    } finally {
      files.close();
    }
  });

  it('are known of each resource until they are taken out', () => {
    const outcomes = createOutcomes();
    outcomes.keep(resourceOf(0, 'a'), 0, 'evaluated');
    outcomes.keepAll([[resourceOf(1, 'b'), 1, 'deleted']]);
    assert.ok(outcomes.has(resourceOf(0, 'a'), 0));
    assert.ok(outcomes.has(resourceOf(1, 'b'), 1));
    assert.ok(!outcomes.has(resourceOf(0, 'b'), 0));
    outcomes.take(0);
    assert.ok(!outcomes.has(resourceOf(0, 'a'), 0));
    assert.ok(outcomes.has(resourceOf(1, 'b'), 1));
  });

  it('stay apart when there are many', () => {
    const outcomes = createOutcomes();
    const failures: TypeOutcomes['failures'] = [];
    for (let number = 0; number < 20_000; number++) {
      const resourceId = `key-${String(number).padStart(5, '0')}`;
      const word = number % 1000 === 0 ? 'failed' : number % 3 === 0 ? 'deleted' : 'evaluated';
      const outcome = outcomeOf(word, resourceId, number);
      outcomes.keep(resourceOf(0, resourceId), 0, outcome);
      if (typeof outcome !== 'string') failures.push(outcome);
    }
    assert.deepEqual(outcomes.take(0), { deleted: 6660, evaluated: 13_320, failures });
  });
});
