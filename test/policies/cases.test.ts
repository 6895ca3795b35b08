import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { ControlManifest } from '../../harness/bundle/manifest.ts';
import { createProjection, projectDocument } from '../../harness/project-document.ts';
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

describe('the cases show every verdict that the control can give', () => {
  for (const control of bundle.manifest.controls) {
    test(control.id, async () => {
      const shown = new Set(cases.filter((one) => one.control.id === control.id).map(({ compliance }) => compliance));
      const scoped = /^applicable\b/m.test(await sourceOf(control)) ? ['NOT_APPLICABLE'] : [];
      assert.deepEqual([...shown].toSorted(), ['COMPLIANT', 'INSUFFICIENT_DATA', 'NON_COMPLIANT', ...scoped]);
    });
  }
});

test('every violation code of every control is shown', () => {
  for (const { id, messages } of bundle.manifest.controls) {
    const codes = cases
      .filter(({ control }) => control.id === id)
      .flatMap(({ violations }) => violations.map(({ code }) => code));
    assert.deepEqual([...new Set(codes)].toSorted(), Object.keys(messages).toSorted());
  }
});

/** The Rego of a control, whose folder and file its package names. */
async function sourceOf(control: ControlManifest): Promise<string> {
  const folder = control.package.replaceAll('.', '/');
  return readFile(`policies/${folder}/${folder.split('/').at(-1) ?? ''}.rego`, 'utf8');
}

/** Sets come out of WASM in the order of their hashes. */
function sorted({ compliance, violations, missing }: Verdict): Verdict {
  return { compliance, violations: violations.toSorted(byText), missing: missing.toSorted(byText) };
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
