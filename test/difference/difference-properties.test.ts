import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { COMPLIANCES, type Compliance, needsAttention } from '../../harness/evaluate/verdict.ts';
import type { Report } from '../../harness/report/report.ts';
import { sampleCoverageRow } from '../report/sample.ts';
import { difference, OTHER, run, verdict } from './sample-difference.ts';

const RESOURCES = ['snapshot-1', 'snapshot-2', 'snapshot-3'] as const;
const CONTROLS = ['Neptune.6', OTHER] as const;

/** What there is at a time, and how much of it a report tells. */
interface World {
  /** The verdicts on each resource, by control; undefined for one that does not exist. */
  verdicts: ([first: Compliance, second: Compliance] | undefined)[];
  /** Which resources are in the input; others may exist. */
  isRead: boolean[];
  all: boolean;
  controlIds: string[];
  revision: string;
  /** True: AWS was asked for all resources, and the report says so. */
  listed: boolean;
}

const world: fc.Arbitrary<World> = fc.record({
  verdicts: fc.array(
    fc.option(fc.tuple(fc.constantFrom(...COMPLIANCES), fc.constantFrom(...COMPLIANCES)), { nil: undefined }),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  isRead: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  all: fc.boolean(),
  controlIds: fc.subarray([...CONTROLS], { minLength: 1 }),
  revision: fc.constantFrom('sha256:a', 'sha256:b'),
  listed: fc.boolean(),
});

function reportOf({ verdicts, isRead, all, controlIds, revision, listed }: World): Report {
  const exists = verdicts.filter((own) => own !== undefined).length;
  const read = verdicts.filter((own, index) => own !== undefined && isRead[index]).length;
  const row = sampleCoverageRow({ listed: exists, evaluated: read, failed: exists - read });
  return run(
    RESOURCES.flatMap((resourceId, index) =>
      CONTROLS.flatMap((controlId, position) => {
        const compliance = verdicts[index]?.[position];
        const isJudged = compliance !== undefined && isRead[index] && controlIds.includes(controlId);
        return isJudged ? verdict(compliance, { controlId, resourceId }) : [];
      }),
    ),
    { all, controlIds, revision, coverage: listed ? [row] : [] },
  );
}

test('what is said of a finding is true of the world, and nothing that asked for attention is left out', () => {
  fc.assert(
    fc.property(world, world, (before, after) => {
      const { entries } = difference(reportOf(before), reportOf(after));
      const told = new Map(entries.map((entry) => [`${entry.controlId} ${entry.resource.resourceId}`, entry.state]));
      for (const [index, resourceId] of RESOURCES.entries()) {
        for (const [position, controlId] of CONTROLS.entries()) {
          const state = told.get(`${controlId} ${resourceId}`);
          const is = after.verdicts[index]?.[position];
          if (state === 'FIXED' || state === 'DECIDED') assert.ok(is !== undefined && !needsAttention(is), state);
          if (state === 'RESOURCE_GONE') assert.equal(is, undefined);
          const sees = ({ isRead, controlIds }: World): boolean =>
            isRead[index] === true && controlIds.includes(controlId);
          const was = before.verdicts[index]?.[position];
          const isListed =
            (was !== undefined && needsAttention(was) && sees(before)) ||
            (is !== undefined && needsAttention(is) && sees(after));
          const isPackChange = state === 'PACK_CHANGED';
          assert.equal(state !== undefined, isListed || isPackChange, `${state}: ${was} → ${is}`);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('a report has no difference to itself', () => {
  fc.assert(
    fc.property(world, (one) => {
      const report = reportOf(one);
      const { entries } = difference(report, report);
      assert.deepEqual(
        entries.map(({ state, before, after }) => [state, before === after]),
        entries.map(({ before }) => [before === 'NON_COMPLIANT' ? 'STILL_OPEN' : 'STILL_UNDECIDED', true]),
      );
      assert.equal(entries.length, report.findings.filter(({ compliance }) => needsAttention(compliance)).length);
    }),
  );
});
