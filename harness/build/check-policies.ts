import { nearest } from '../nearest.ts';
import { opaFunctions } from './capabilities.ts';
import { hostFunction } from './analysis/host-function.ts';
import { refuse } from './refuse.ts';
import type { OpaError } from './opa-problems.ts';
import { opaProblems, plainMessage } from './opa-problems.ts';
import { opaOutput, runOpa } from '../opa/run-opa.ts';

/**
 * Holds the policies, rules that no verdict needs and tests among them, against the generated schemas and capabilities.
 * @param sources what OPA loads
 * @throws KensaError `POLICY_INVALID` with file, line and remedy
 */
export async function checkPolicies(root: string, sources: readonly string[]): Promise<void> {
  const rules = ['--strict', '--capabilities', 'policies/capabilities.json', '--schema', 'policies/schemas'];
  const { exitCode, stderr } = await runOpa(['check', '--format', 'json', ...rules, ...sources], { cwd: root });
  if (exitCode === 0) return;
  const functions = new Set(await opaFunctions(root));
  refuse(opaProblems(stderr, (error) => describe(error, functions)));
  // What has no place, a folder that is not there for example, OPA says best in its own words.
  await opaOutput(['check', ...rules, ...sources], { cwd: root });
}

function describe(
  { message, details: { ref = [], pos = 0, oneOf } = {} }: OpaError,
  functions: ReadonlySet<string>,
): string {
  const [, unknown] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (unknown !== undefined && functions.has(unknown)) return hostFunction(unknown);
  if (unknown !== undefined) {
    const near = nearest(unknown, [...functions]);
    const meant = near === undefined ? '' : `did you mean ${near}? Otherwise `;
    return `there is no function ${unknown}: ${meant}write it, or import the library that has it`;
  }
  if (oneOf === undefined || ref[0]?.value !== 'input') return plainMessage(message);
  const steps = ref.map(({ value }) => String(value));
  const near = nearest(steps[pos] ?? '', oneOf);
  const meant = near === undefined ? '' : `: did you mean ${[...steps.slice(1, pos), near].join('.')}?`;
  return `Config's schema does not know ${steps.join('.')}${meant}`;
}
