import { SEVERITIES } from '../../bundle/manifest.ts';
import type { ReportControl } from '../report.ts';

/** Orders controls by severity, then by what is violated, then by what is undecided. For `sort`. */
export function mostUrgentFirst(a: ReportControl, b: ReportControl): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    b.counts.NON_COMPLIANT - a.counts.NON_COMPLIANT ||
    undecided(b) - undecided(a)
  );
}

function undecided({ counts }: ReportControl): number {
  return counts.INSUFFICIENT_DATA + counts.ERROR;
}
