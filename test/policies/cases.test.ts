import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { createProjection, projectDocument } from '../../harness/evaluate/project-document.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import { createCaseJudge } from './judge-case.ts';
import { readCases } from './policy-cases.ts';

const bundle = await loadBundle();
const cases = await readCases(bundle.manifest);
const judge = createCaseJudge(bundle);

describe('every case, which `opa test` holds OPA to, is judged the same in WASM', () => {
  for (const one of cases) {
    test(`${one.control.id}: ${one.name}`, () => {
      const expected = { compliance: one.compliance, violations: one.violations, missing: one.missing };
      assert.deepEqual(sorted(judge(one, one.input)), sorted(expected));
    });

    test(`${one.control.id}: ${one.name}, projected to what is read`, () => {
      const reads = bundle.manifest.controls.flatMap(({ reads: byType }) => byType[one.input.resourceType] ?? []);
      const projected = projectDocument(one.input, createProjection(reads));
      assert.deepEqual(judge(one, { ...projected, resourceType: one.input.resourceType }), judge(one, one.input));
    });
  }
});

test('every control shows every verdict that it can give', () => {
  const shown = Object.fromEntries(
    bundle.manifest.controls.map(({ id }) => [
      id,
      [...new Set(cases.filter(({ control }) => control.id === id).map(({ compliance }) => compliance))].toSorted(),
    ]),
  );
  const undecided = ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT'];
  const scoped = [...undecided, 'NOT_APPLICABLE'];
  assert.deepEqual(shown, {
    'EMR.3': undecided,
    'EMR.4': undecided,
    'ElastiCache.4': undecided,
    'Kensa.Neptune.1': scoped,
    'Neptune.6': scoped,
    'Redshift.7': undecided,
  });
});

test('every violation code of every control is shown', () => {
  for (const { id, messages } of bundle.manifest.controls) {
    const codes = cases
      .filter(({ control }) => control.id === id)
      .flatMap(({ violations }) => violations.map(({ code }) => code));
    assert.deepEqual([...new Set(codes)].toSorted(), Object.keys(messages).toSorted());
  }
});

/** Sets come out of WASM in the order of their hashes. */
function sorted({ compliance, violations, missing }: Verdict): Verdict {
  return { compliance, violations: violations.toSorted(byText), missing: missing.toSorted(byText) };
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
