import { KensaError } from '../kensa-error.ts';
import type { PolicyProblem } from './analysis/analysis.ts';

/** @throws KensaError `POLICY_INVALID` if there is any problem; `cause` holds them all */
export function refuse(problems: readonly PolicyProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ file, row, message }) => `${file}${row === undefined ? '' : `:${row}`}: ${message}`);
  throw new KensaError('POLICY_INVALID', [...new Set(lines)].toSorted().join('\n'), { cause: problems });
}
