import type { Manifest } from '../bundle/manifest.ts';
import { compareResources } from '../normalize/compare-resources.ts';
import type { Finding } from './report.ts';

/** What decides where a finding stands. */
export type FindingPlace = Pick<Finding, 'controlId' | 'resource'>;

/** Orders findings as a report has them: by the position of the control in the bundle, then by resource. For `sort`. */
export function findingOrder({ controls }: Manifest): (a: FindingPlace, b: FindingPlace) => number {
  const positions = new Map(controls.map(({ id }, position) => [id, position]));
  return (a, b) =>
    (positions.get(a.controlId) ?? 0) - (positions.get(b.controlId) ?? 0) || compareResources(a.resource, b.resource);
}
