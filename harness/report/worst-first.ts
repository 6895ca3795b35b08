import { SEVERITIES } from '../bundle/manifest.ts';
import type { ReportControl } from './report.ts';

/** Orders controls by severity, then by the number of their NON_COMPLIANT resources. */
export function worstFirst(a: ReportControl, b: ReportControl): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || b.counts.NON_COMPLIANT - a.counts.NON_COMPLIANT
  );
}
