import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCaseJudge } from '../../harness/authoring/cases/case-judge.ts';
import { readCases } from '../../harness/authoring/cases/read-cases.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import { createProjection, projectDocument } from '../../harness/project-document.ts';

const bundle = await loadBundle();
const judge = createCaseJudge(bundle);

for (const one of await readCases({ root: '.', bundle })) {
  test(`${one.control.id}: ${one.name}: projected to what is read, it is judged the same`, () => {
    const reads = bundle.manifest.controls.flatMap(({ reads: byType }) => byType[one.input.resourceType] ?? []);
    const projected = projectDocument(one.input, createProjection(reads));
    assert.deepEqual(judge(one, { ...projected, resourceType: one.input.resourceType }), judge(one, one.input));
  });
}
