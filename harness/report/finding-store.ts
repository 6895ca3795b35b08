import type { Manifest } from '../bundle/manifest.ts';
import { findingOrder } from './finding-order.ts';
import type { Finding } from './report.ts';

/** Where findings are kept while controls judge. */
export interface FindingStore<Findings> {
  /** Findings come in any order. */
  add(finding: Finding): void;
  /** All that were added, in the order of a report. Nothing is added after that. */
  sorted(): Findings;
}

/** Keeps all findings in memory. */
export function heldFindings(manifest: Manifest): FindingStore<Finding[]> {
  const findings: Finding[] = [];
  return {
    add: (finding) => void findings.push(finding),
    sorted: () => findings.toSorted(findingOrder(manifest)),
  };
}
