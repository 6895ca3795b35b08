import type { PathStep } from '../evaluate/verdict.ts';

/** Writes a path for a person: `configuration.ipPermissions[3].fromPort`, and `tags["a.b"]` where a name is not plain. */
export function formatPath(path: readonly PathStep[]): string {
  return path.map(formatStep).join('');
}

function formatStep(step: PathStep, index: number): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[A-Za-z_]\w*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return index === 0 ? step : `.${step}`;
}
