import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { auditCommand } from '../audit-command.ts';
import { generateSnapshot } from '../generate-snapshot.ts';
import { measureCommands, medianRatio, run } from '../measure.ts';
import type { MeasureRow } from '../measure-row.ts';
import { failedByCfnGuard, GUARDED_CONTROLS, judgeWithCfnGuard } from '../peers/judge-with-cfn-guard.ts';
import { judgedByKensa } from '../peers/judged-by-kensa.ts';
import { count, printSeconds } from '../print-table.ts';

const ITEMS = 10_000;
const VERSION = 'cfn-guard 3.2.1';

/** It takes seconds, so that fewer of them do. */
const MOST_REPETITIONS = 3;

/** cfn-guard with three rules, after making sure that they fail where the controls do; kensa with all its controls. */
export const measureCfnGuard: MeasureRow = async ({ kensa, folder, repetitions }) => {
  const measure = {
    name: `cfn-guard with rules equal to three of the controls, ${count(ITEMS)} items: its time ÷ kensa's with all`,
    unit: 'ratio',
    limits: { better: 'more', gate: 30, aim: 100 },
  } as const;
  const program = process.env['CFN_GUARD'] ?? 'cfn-guard';
  const reason = whyNot(program);
  if (reason !== undefined) return [{ ...measure, measured: { skipped: reason } }];
  const snapshot = join(folder, 'snapshot.json.gz');
  await generateSnapshot(snapshot, { items: ITEMS });
  const guard = await judgeWithCfnGuard(program, snapshot, folder);
  assert.deepEqual(failedByCfnGuard(run(guard).stdout), violatedByKensa(kensa, snapshot));
  const [audit = [], validation = []] = measureCommands(Math.min(repetitions, MOST_REPETITIONS), [
    auditCommand(kensa, snapshot, join(folder, 'report')),
    guard,
  ]);
  printSeconds(`one snapshot of ${count(ITEMS)} items`, {
    'audit, all controls': audit,
    'cfn-guard, three rules': validation,
  });
  return [{ ...measure, measured: medianRatio(validation, audit) }];
};

function whyNot(program: string): string | undefined {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (error === undefined && stdout.trim() === VERSION) return undefined;
  const install = `cargo install cfn-guard --version ${VERSION.split(' ')[1] ?? ''}, and set $CFN_GUARD`;
  return `no ${VERSION} on PATH or in $CFN_GUARD: ${install}`;
}

/** How many resources violate, by control. */
function violatedByKensa(kensa: string, snapshot: string): Record<string, number> {
  const controls = Object.values(GUARDED_CONTROLS);
  const judged = judgedByKensa(kensa, snapshot, ...controls.flatMap((control) => ['--control', control]));
  return Object.fromEntries(
    controls.map((control) => [control, judged.filter((one) => one.startsWith(`${control} NON_COMPLIANT`)).length]),
  );
}
