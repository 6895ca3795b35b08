import type { Finding } from '../../report/report.ts';
import { resourcePath } from '../../report/resource-path.ts';

/** What controls say of resources, in short, by control and resource. */
export type Verdicts = ReadonlyMap<string, string>;

/** Sums up findings: the verdict, the violations and what is missing. */
export function verdictsOf(findings: Iterable<Finding>): Verdicts {
  return new Map(
    Array.from(findings, ({ controlId, resource, compliance, violations, missing }) => {
      const details = [
        ...violations.map(({ code }) => code),
        ...missing.map(({ path, reason }) => `${path} ${reason}`),
      ];
      return [
        `${controlId}  ${resourcePath(resource)}`,
        details.length === 0 ? compliance : `${compliance} (${[...new Set(details)].join(', ')})`,
      ];
    }),
  );
}

/** Tells what has changed, a line for each control and resource, sorted. */
export function verdictChanges(before: Verdicts, after: Verdicts): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? 'not judged', after.get(key) ?? 'not judged'];
    return was === is ? [] : [`${key}  ${was} → ${is}`];
  });
}

/** How many verdicts there are of each kind: `2 NON_COMPLIANT, 1 COMPLIANT`. */
export function verdictCounts(verdicts: Verdicts): string {
  const counts = new Map<string, number>();
  for (const verdict of verdicts.values()) {
    const [compliance = ''] = verdict.split(' ');
    counts.set(compliance, (counts.get(compliance) ?? 0) + 1);
  }
  const told = [...counts].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return told.map(([compliance, count]) => `${count} ${compliance}`).join(', ') || 'nothing judged';
}
