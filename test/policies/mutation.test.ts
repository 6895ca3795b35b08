import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildPack } from '../../harness/build/build-pack.ts';
import type { Bundle } from '../../harness/bundle/bundle.ts';
import { loadBundle } from '../../harness/bundle/load-bundle.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import type { JsonObject } from '../../harness/json.ts';
import { createCaseJudge, parametersOf } from './judge-case.ts';
import type { Mutant } from './mutants.ts';
import { mutantsOf } from './mutants.ts';
import type { PolicyCase } from './policy-cases.ts';
import { opaQuery, readCases } from './policy-cases.ts';

interface JudgedMutant {
  one: PolicyCase;
  mutant: Mutant;
  compliance: Compliance;
}

const bundle = await loadBundle();
const cases = await readCases(bundle.manifest);
const mutants = cases.flatMap((one) => mutantsOf(one).map((mutant) => ({ one, mutant })));

function judgeMutants(judgedBy: Bundle): JudgedMutant[] {
  const judge = createCaseJudge(judgedBy);
  return mutants.map(({ one, mutant }) => ({ one, mutant, compliance: judge(one, mutant.input).compliance }));
}

/** A change that took data away and left, or made, a pass. */
function survivorsOf(judged: readonly JudgedMutant[]): string[] {
  return judged
    .filter(({ mutant, compliance }) => {
      const passes = compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE';
      return mutant.mayAnswer === 'no pass' ? passes : compliance !== 'INSUFFICIENT_DATA';
    })
    .map(
      ({ one, mutant, compliance }) =>
        `${one.control.id}: ${one.name} (${one.compliance}): ${mutant.name} -> ${compliance}`,
    );
}

describe('mutation', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kensa-mutation-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('no mutant survives', (t) => {
    const judged = judgeMutants(bundle);
    t.diagnostic(`${judged.length} mutants of ${cases.length} cases`);
    assert.ok(judged.length > 1000);
    assert.deepEqual(survivorsOf(judged), []);
  });

  test('without the proof the same mutants survive in numbers, so this test can fail', async (t) => {
    await cp('policies', join(folder, 'policies'), { recursive: true });
    const file = join(folder, 'kensa.tar.gz');
    await writeFile(file, await buildPack({ root: folder, withProof: false }));
    const survivors = survivorsOf(judgeMutants(await loadBundle(file)));
    t.diagnostic(`${survivors.length} of ${mutants.length} mutants survive without the proof`);
    assert.ok(
      survivors.includes(
        'Neptune.6: not encrypted (NON_COMPLIANT): delete configuration.storageEncrypted -> COMPLIANT',
      ),
    );
    assert.ok(
      survivors.includes(
        'EMR.3: both (COMPLIANT): "true" in configuration.SecurityConfiguration.EncryptionConfiguration.EnableAtRestEncryption -> COMPLIANT',
      ),
    );
    assert.ok(survivors.length > 100);
  });

  test('OPA judges every mutant as WASM does', async () => {
    const questions = mutants.map(({ one, mutant }) => ({
      type: mutant.input.resourceType.replaceAll('::', '_').toLowerCase(),
      input: mutant.input,
      parameters: parametersOf(bundle, one.control.id, one.parameters),
    }));
    const module = `package questions

answers := [answer |
	some question in data.asked
	answer := data.main[question.type].result.controls with input as question.input with data.parameters as question.parameters
]
`;
    await writeFile(join(folder, 'questions.rego'), module);
    await writeFile(join(folder, 'questions.json'), JSON.stringify({ asked: questions }));
    const query = 'data.questions.answers';
    const answers = (await opaQuery(query, [join(folder, 'questions.rego'), join(folder, 'questions.json')])) as Record<
      string,
      JsonObject
    >[];
    const byOpa = mutants.map(({ one }, position) => answers[position]?.[one.control.id]?.['compliance']);
    const byWasm = judgeMutants(bundle).map(({ compliance }) => compliance);
    assert.equal(answers.length, mutants.length);
    assert.deepEqual(byOpa, byWasm);
  });
});
