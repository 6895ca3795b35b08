import type { Verdict } from '../../evaluate/verdict.ts';
import type { JsonValue } from '../../json.ts';

/**
 * Brings a verdict into the one order in which verdicts are compared and written. Violations and missing fields are sets:
 * WASM gives them in the order of their hashes, OPA sorted, a case as it is written.
 */
export function orderedVerdict({ compliance, violations, missing, error }: Verdict): Verdict {
  return {
    compliance,
    violations: violations.map(({ code, path }) => ({ code, path })).toSorted(byText),
    missing: missing.map(({ path, reason }) => ({ path, reason })).toSorted(byText),
    ...(error !== undefined && { error }),
  };
}

/** The verdict that OPA gave, in that order; undefined if it gave none. */
export function verdictOfOpa(verdict: JsonValue | undefined): Verdict | undefined {
  return verdict === undefined ? undefined : orderedVerdict(verdict as unknown as Verdict);
}

/** True if two verdicts, both in order, say the same. */
export function saysTheSame(one: Verdict | undefined, other: Verdict): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
