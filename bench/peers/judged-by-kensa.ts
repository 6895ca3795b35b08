import { node, run } from '../measure.ts';
import type { Report } from '../../harness/report/report.ts';

/** What kensa finds in a snapshot that is no pass, as `<control> <compliance> <resource id>`, sorted. */
export function judgedByKensa(kensa: string, snapshot: string, ...options: string[]): string[] {
  const { stdout } = run(node(kensa, 'audit', snapshot, '--format', 'json', '--fail-on', 'none', ...options));
  const { findings } = JSON.parse(stdout) as Report;
  return findings
    .map(({ controlId, compliance, resource }) => `${controlId} ${compliance} ${resource.resourceId}`)
    .toSorted();
}
