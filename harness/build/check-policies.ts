import { nearest } from '../nearest.ts';
import type { PolicyProblem } from './analysis/analysis.ts';
import { hostFunction } from './analysis/host-function.ts';
import { refuse } from './load-pack.ts';
import { opaOutput, runOpa } from '../opa/run-opa.ts';

/** An error as `opa check --format json` prints it. */
interface CheckError {
  message: string;
  location?: { file: string; row: number; col: number };
  details?: { ref?: { value: string | number }[]; pos?: number; oneOf?: string[] };
}

/**
 * Holds the policies, rules that no verdict needs and tests among them, against the generated schemas and capabilities.
 * @param sources what OPA loads
 * @throws KensaError `POLICY_INVALID` with file, line and remedy
 */
export async function checkPolicies(root: string, sources: readonly string[]): Promise<void> {
  const rules = ['--strict', '--capabilities', 'policies/capabilities.json', '--schema', 'policies/schemas'];
  const { exitCode, stdout, stderr } = await runOpa(['check', '--format', 'json', ...rules, ...sources], { cwd: root });
  if (exitCode === 0) return;
  const errors = errorsOf(stderr) ?? errorsOf(stdout);
  if (errors !== undefined) refuse(errors.flatMap(problemOf));
  // What has no place, a folder that is not there for example, OPA says best in its own words.
  await opaOutput(['check', ...rules, ...sources], { cwd: root });
}

function errorsOf(output: string): CheckError[] | undefined {
  try {
    return (JSON.parse(output) as { errors?: CheckError[] }).errors;
  } catch {
    return undefined;
  }
}

function problemOf({ message, location, details }: CheckError): PolicyProblem[] {
  if (location === undefined) return [];
  const { file, row, col: column } = location;
  return [{ file, row, column, message: describe(message, details) }];
}

function describe(message: string, { ref = [], pos = 0, oneOf }: CheckError['details'] = {}): string {
  const [, unknown] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (unknown !== undefined) return hostFunction(unknown);
  if (oneOf === undefined || ref[0]?.value !== 'input') return message;
  const steps = ref.map(({ value }) => String(value));
  const near = nearest(steps[pos] ?? '', oneOf);
  const meant = near === undefined ? '' : `: did you mean ${[...steps.slice(1, pos), near].join('.')}?`;
  return `Config's schema does not know ${steps.join('.')}${meant}`;
}
