import { nearest } from '../nearest.ts';
import { hostFunction } from './analysis/host-function.ts';
import { refuse } from './refuse.ts';
import type { OpaError } from './opa-problems.ts';
import { opaProblems } from './opa-problems.ts';
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
  refuse(opaProblems(stderr, describe));
  // What has no place, a folder that is not there for example, OPA says best in its own words.
  await opaOutput(['check', ...rules, ...sources], { cwd: root });
}

function describe({ message, details: { ref = [], pos = 0, oneOf } = {} }: OpaError): string {
  const [, unknown] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (unknown !== undefined) return hostFunction(unknown);
  if (oneOf === undefined || ref[0]?.value !== 'input') return message;
  const steps = ref.map(({ value }) => String(value));
  const near = nearest(steps[pos] ?? '', oneOf);
  const meant = near === undefined ? '' : `: did you mean ${[...steps.slice(1, pos), near].join('.')}?`;
  return `Config's schema does not know ${steps.join('.')}${meant}`;
}
