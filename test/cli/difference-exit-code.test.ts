import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceExitCode } from '../../harness/cli/difference-exit-code.ts';
import type { FailOptions } from '../../harness/cli/exit-code.ts';
import type { DifferenceEntry } from '../../harness/difference/difference.ts';
import { accepted, difference, entry, run } from '../difference/sample-difference.ts';

const any: FailOptions = { failOn: 'INFORMATIONAL', failOnUnknown: false };
const anyUnknown: FailOptions = { failOn: 'INFORMATIONAL', failOnUnknown: true };
const high: FailOptions = { failOn: 'HIGH', failOnUnknown: true };
const none: FailOptions = { failOn: 'none', failOnUnknown: true };

const nothing = difference(run([]), run([]));

/** The codes with each of the options above. */
type Codes = [any: number, anyUnknown: number, high: number, none: number];

const cases: [Pick<DifferenceEntry, 'after' | 'before' | 'state'> & Partial<DifferenceEntry>, Codes][] = [
  [{ state: 'NEW', before: 'COMPLIANT', after: 'NON_COMPLIANT', severity: 'MEDIUM' }, [1, 1, 0, 0]],
  [{ state: 'NEW', before: 'COMPLIANT', after: 'NON_COMPLIANT', severity: 'HIGH' }, [1, 1, 1, 0]],
  [{ state: 'EXCEPTION_ENDED', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT', severity: 'MEDIUM' }, [1, 1, 0, 0]],
  [{ state: 'EXCEPTION_ENDED', before: 'ERROR', after: 'INSUFFICIENT_DATA', severity: 'HIGH' }, [0, 1, 1, 0]],
  [{ state: 'NEWLY_UNDECIDED', before: 'COMPLIANT', after: 'ERROR', severity: 'MEDIUM' }, [0, 1, 0, 0]],
  [{ state: 'NEWLY_UNDECIDED', before: 'NON_COMPLIANT', after: 'INSUFFICIENT_DATA', severity: 'HIGH' }, [0, 1, 1, 0]],
  [{ state: 'PACK_CHANGED', before: 'COMPLIANT', after: 'NON_COMPLIANT', severity: 'HIGH' }, [1, 1, 1, 0]],
  [{ state: 'PACK_CHANGED', before: 'COMPLIANT', after: 'ERROR', severity: 'HIGH' }, [0, 1, 1, 0]],
  [{ state: 'PACK_CHANGED', before: 'COMPLIANT', after: 'INSUFFICIENT_DATA', severity: 'HIGH' }, [0, 1, 1, 0]],
  [{ state: 'PACK_CHANGED', before: 'NON_COMPLIANT', after: 'COMPLIANT', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'FIXED', before: 'NON_COMPLIANT', after: 'PASSED', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'DECIDED', before: 'ERROR', after: 'COMPLIANT', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'RESOURCE_GONE', before: 'NON_COMPLIANT', after: 'ABSENT', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_ALL_SEEN', severity: 'HIGH' }, [0, 1, 1, 0]],
  [{ state: 'NO_LONGER_LISTED', before: 'NON_COMPLIANT', after: 'NOT_IN_INPUT', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'STILL_OPEN', before: 'NON_COMPLIANT', after: 'NON_COMPLIANT', severity: 'HIGH' }, [0, 0, 0, 0]],
  [{ state: 'STILL_UNDECIDED', before: 'ERROR', after: 'ERROR', severity: 'HIGH' }, [0, 0, 0, 0]],
];

for (const [facts, codes] of cases) {
  test(`${facts.severity} ${facts.state}, now ${facts.after}: ${codes.join(', ')}`, () => {
    const given = { ...nothing, entries: [entry(facts, 'COMPLIANT')] };
    assert.deepEqual(
      [any, anyUnknown, high, none].map((options) => differenceExitCode(given, options)),
      codes,
    );
  });
}

for (const [facts] of cases) {
  test(`${facts.severity} ${facts.state}, now ${facts.after}, excepted: 0, 0, 0, 0`, () => {
    const given = { ...nothing, entries: [entry({ ...facts, exception: accepted }, 'COMPLIANT')] };
    assert.deepEqual(
      [any, anyUnknown, high, none].map((options) => differenceExitCode(given, options)),
      [0, 0, 0, 0],
    );
  });
}

test('what is excepted hides nothing else', () => {
  const facts = { state: 'NEW', before: 'COMPLIANT', after: 'NON_COMPLIANT' } as const;
  const entries = [entry({ ...facts, exception: accepted }, 'NON_COMPLIANT'), entry(facts, 'NON_COMPLIANT')];
  assert.equal(differenceExitCode({ ...nothing, entries }, any), 1);
});

test('a control that may not have seen all counts as unknown', () => {
  const newlyUnseen = [{ id: 'Neptune.6', severity: 'MEDIUM', reason: 'DENIED' }] as const;
  const given = { ...nothing, controls: { ...nothing.controls, newlyUnseen: [...newlyUnseen] } };
  assert.deepEqual(
    [any, anyUnknown, high, none].map((options) => differenceExitCode(given, options)),
    [0, 1, 0, 0],
  );
});

test('a newer report of which part could not be read proves nothing', () => {
  const given = { ...nothing, after: { ...nothing.after, inputNotWhole: true } };
  assert.deepEqual(
    [any, anyUnknown, high, none].map((options) => differenceExitCode(given, options)),
    [2, 2, 2, 2],
  );
});
