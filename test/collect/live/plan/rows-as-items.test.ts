import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planCollection } from '../../../../harness/collect/live/plan/plan-collection.ts';
import { relevantTypes } from '../../../../harness/evaluate/evaluate-inventory.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../harness/json.ts';
import { bundle } from '../../../auditing.ts';
import { createCaseJudge } from '../../../../harness/authoring/cases/case-judge.ts';
import { mutantsOf } from '../../../../harness/authoring/cases/mutants.ts';
import type { CaseInput } from '../../../../harness/authoring/cases/policy-case.ts';
import { readCases } from '../../../../harness/authoring/cases/read-cases.ts';

const PASSES: ReadonlySet<string> = new Set(['COMPLIANT', 'NOT_APPLICABLE']);
const OUTSIDE: readonly string[] = ['evaluatedAt', 'related', 'provenance'];

/** The document of the row that a query returns of a resource: what is selected, without nulls and empty objects. */
function rowOf(input: CaseInput, expression: string): CaseInput {
  const [, fields = ''] = /^SELECT (.+) WHERE /.exec(expression) ?? [];
  const paths = [...fields.split(', '), ...OUTSIDE].map((field) => field.split('.'));
  return { ...(reduced(input, paths) as JsonObject), resourceType: input.resourceType };
}

function reduced(value: JsonValue, paths: readonly (readonly string[])[]): JsonValue | undefined {
  if (paths.some((path) => path.length === 0)) return value ?? undefined;
  if (!isJsonObject(value)) return undefined;
  const kept = Object.entries(value).flatMap(([name, below]) => {
    const inside = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    const child = inside.length === 0 ? undefined : reduced(below, inside);
    return child === undefined ? [] : [[name, child] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

describe('a row of the planned query', () => {
  it('never passes where the item does not, whatever is missing or wrong in it', async () => {
    const judge = createCaseJudge(bundle);
    const better: string[] = [];
    const judged = new Set<string>();
    for (const one of await readCases({ root: '.', bundle })) {
      const { types } = planCollection([one.control], relevantTypes([one.control]), bundle.properties);
      const expression = types.find(({ resourceType }) => resourceType === one.input.resourceType)?.expression;
      if (expression === undefined) continue;
      judged.add(`${one.control.id} ${one.input.resourceType}`);
      for (const { name, input } of [{ name: 'as it is', input: one.input }, ...mutantsOf(one)]) {
        const asRow = judge(one, rowOf(input, expression)).compliance;
        if (PASSES.has(asRow) && judge(one, input).compliance !== asRow) better.push(`${one.name}, ${name}: ${asRow}`);
      }
    }
    assert.deepEqual(better, []);
    const some = ['Kensa.Neptune.1 AWS::RDS::DBInstance', 'Neptune.6 AWS::RDS::DBClusterSnapshot'];
    assert.deepEqual(
      some.filter((one) => judged.has(one)),
      some,
    );
  });
});
