import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { opaOutput } from '../../opa/run-opa.ts';
import type { ControlManifest, Manifest } from '../../bundle/manifest.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { filesOf } from './control-files.ts';
import type { Mutant } from './mutants.ts';
import { patchOf } from './mutants.ts';
import type { BuiltPolicy, PolicyCase } from './policy-case.ts';

/** Lines of a file, both of them included. */
export interface LineRange {
  start: { row: number };
  end: { row: number };
}

/** Which lines of a file were reached, as OPA reports it. */
export interface FileCoverage {
  covered?: LineRange[];
  not_covered?: LineRange[];
}

/** What OPA says of the cases of controls. */
export interface CasesInOpa {
  /** By control id and case, as they are written; those of a control are absent if they are undefined. */
  stated: Record<string, JsonValue>;
  /** OPA's verdicts by control id and case. */
  verdicts: Record<string, Record<string, JsonValue>>;
  /** What the cases reach, by file. */
  coverage: Record<string, FileCoverage>;
}

/** OPA judges so many mutants in the time in which it starts, and then some. */
const WORTH_A_PROCESS = 500;

const JUDGE = fileURLToPath(new URL('judge.rego', import.meta.url));

/**
 * Reads the cases of controls, and has OPA judge them.
 * @throws KensaError `POLICY_INVALID` with OPA's message, if the cases do not compile
 */
export async function casesInOpa(policy: BuiltPolicy, controls: readonly ControlManifest[]): Promise<CasesInOpa> {
  const asked = controls.map(({ id, package: name }) => {
    const [, service = '', control = ''] = name.split('.');
    return { id, service, test: `${control}_test` };
  });
  const query = '[data.judge.stated, data.judge.cases]';
  const output = await evaluate(policy, controls, ['--coverage', '--format', 'json', query], { controls: asked });
  const { result, coverage } = JSON.parse(output) as {
    result: [{ expressions: [{ value: [CasesInOpa['stated'], CasesInOpa['verdicts']] }] }];
    coverage: { files: Record<string, FileCoverage> };
  };
  const [stated, verdicts] = result[0].expressions[0].value;
  return { stated, verdicts, coverage: coverage.files };
}

/** Mutants of a case, and what the policy is given of it. */
export interface AskedMutants {
  one: PolicyCase;
  mutants: readonly Mutant[];
  data: { parameters: JsonObject };
}

/**
 * Has OPA judge mutants, in as many processes as there are processors.
 * @param signal ends it
 * @returns its verdicts on the mutants of each case, in their order; undefined where there is none
 * @throws KensaError `POLICY_INVALID` with OPA's message, if a mutant ends the evaluation
 */
export async function mutantsInOpa(
  policy: BuiltPolicy,
  controls: readonly ControlManifest[],
  asked: readonly AskedMutants[],
  signal?: AbortSignal,
): Promise<(JsonValue | undefined)[][]> {
  const answers = await Promise.all(
    portions(asked).map(async (portion) => {
      const input = {
        asked: portion.map(({ one, mutants, data: { parameters } }) => {
          return { id: one.control.id, input: one.input, parameters, patches: mutants.map(patchOf) };
        }),
      };
      const output = await evaluate(policy, controls, ['--format', 'raw', 'data.judge.mutants'], input, signal);
      return JSON.parse(output) as [JsonValue?][][];
    }),
  );
  return answers.flat().map((ofCase) => ofCase.map(([verdict]) => verdict));
}

/** Parts of a list with about as many mutants each; so many that each is worth a process. */
function portions(asked: readonly AskedMutants[]): AskedMutants[][] {
  const total = asked.reduce((sum, { mutants }) => sum + mutants.length, 0);
  const size = Math.max(WORTH_A_PROCESS, total / availableParallelism());
  const found: AskedMutants[][] = [];
  let held = size;
  for (const one of asked) {
    if (held >= size) {
      found.push([]);
      held = 0;
    }
    found.at(-1)?.push(one);
    held += one.mutants.length;
  }
  return found;
}

async function evaluate(
  policy: BuiltPolicy,
  controls: readonly ControlManifest[],
  argv: readonly string[],
  input: object,
  signal?: AbortSignal,
): Promise<string> {
  const data = [...filesOf(policy, controls), JUDGE].flatMap((file) => ['--data', file]);
  return opaOutput(['eval', ...data, '--stdin-input', ...argv], {
    cwd: policy.root,
    input: JSON.stringify({ ...input, entrypoints: entrypointsByType(policy.bundle.manifest) }),
    ...(signal && { signal }),
  });
}

/** Package and rule of each control's own entrypoint. */
function entrypointsByType({ resourceTypes }: Manifest): Record<string, Record<string, string[]>> {
  return Object.fromEntries(
    Object.entries(resourceTypes).map(([type, { controls }]) => [
      type,
      Object.fromEntries(Object.entries(controls).map(([id, path]) => [id, path.split('/').slice(1)])),
    ]),
  );
}
