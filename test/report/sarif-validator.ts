import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Microsoft's SARIF Multitool says against a log: a rule's id, its level and the place. */
export type SarifValidator = (log: string) => { rule: string; level: string; place: string }[];

/**
 * Finds the SARIF Multitool, the validator that OASIS's committee points to.
 *
 * @returns the validator, or why it can not run here
 */
export function findSarifValidator(): { validate: SarifValidator } | { reason: string } {
  let program: string;
  try {
    program = createRequire(import.meta.url)(`@microsoft/sarif-multitool-${process.platform}`) as string;
    // Its package does this when it is installed, unless install scripts are turned off.
    if (!isExecutable(program)) chmodSync(program, 0o755);
  } catch (error) {
    return { reason: `there is no SARIF Multitool for ${process.platform}: ${String(error)}` };
  }
  const { status, error, stderr } = run(program, ['--version']);
  if (error !== undefined) return { reason: `the SARIF Multitool does not run: ${error.message}` };
  // It shows its version and exits with 1.
  if (status === null || status > 1) return { reason: `the SARIF Multitool does not run: ${stderr}` };
  return { validate: (log) => validate(program, log) };
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function validate(program: string, log: string): ReturnType<SarifValidator> {
  const folder = mkdtempSync(join(tmpdir(), 'kensa-sarif-'));
  try {
    writeFileSync(join(folder, 'log.sarif'), log);
    const output = join(folder, 'said.sarif');
    const args = ['validate', join(folder, 'log.sarif'), '--output', output, '--level', 'Error;Warning'];
    const { status, stdout, stderr } = run(program, [...args, '--rule-kind', 'Sarif;Ghas']);
    if (status !== 0) throw new Error(`the SARIF Multitool failed (${status}): ${stdout}${stderr}`);
    const said = JSON.parse(readFileSync(output, 'utf8')) as { runs: { results: SaidResult[] }[] };
    return said.runs.flatMap(({ results }) =>
      // SARIF leaves out the level "warning".
      results.map(({ ruleId, level = 'warning', message }) => {
        return { rule: ruleId, level, place: message.arguments?.[0] ?? '' };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface SaidResult {
  ruleId: string;
  level?: string;
  message: { arguments?: string[] };
}

function run(program: string, args: readonly string[]): SpawnSyncReturns<string> {
  const env = {
    ...process.env,
    // Machines without the ICU libraries are many.
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
    // One of its rules opens every URL; here nothing answers it.
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
  return spawnSync(program, args, { encoding: 'utf8', env });
}
