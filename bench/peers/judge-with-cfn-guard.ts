import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Command } from '../measure.ts';

/** The controls that {@link RULES} are equal to, by the rules' names. */
export const GUARDED_CONTROLS: Readonly<Record<string, string>> = {
  elasticache_4: 'ElastiCache.4',
  neptune_6: 'Neptune.6',
  redshift_7: 'Redshift.7',
};

const RULES = fileURLToPath(new URL('three-controls.guard', import.meta.url));

/** What cfn-guard exits with if a rule is not met. */
const FAILED = 19;

/** As much of cfn-guard's structured output as is read: every check names what it failed on. */
interface GuardReport {
  not_compliant: { Rule: { name: string; checks: unknown[] } }[];
}

/**
 * Makes ready what cfn-guard needs to judge a snapshot with three rules: the file, not compressed. Structured output is the
 * fastest of its kinds that name what fails.
 * @param folder a file is made in it
 */
export async function judgeWithCfnGuard(program: string, snapshot: string, folder: string): Promise<Command> {
  const data = join(folder, 'guarded.json');
  await writeFile(data, gunzipSync(await readFile(snapshot)));
  const argv = ['validate', '--rules', RULES, '--data', data, '--structured', '--output-format', 'json'];
  return { program, argv: [...argv, '--show-summary', 'none'], exitCode: FAILED };
}

/** How many resources fail, by control. */
export function failedByCfnGuard(stdout: string): Record<string, number> {
  const [report] = JSON.parse(stdout) as GuardReport[];
  return Object.fromEntries(
    (report?.not_compliant ?? []).map(({ Rule: { name, checks } }) => [GUARDED_CONTROLS[name], checks.length]),
  );
}
