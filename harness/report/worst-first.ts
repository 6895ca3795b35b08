import { SEVERITIES } from '../bundle/manifest.ts';
import { exceptedCount } from './excepted-count.ts';
import type { ReportControl } from './report.ts';

/** Orders controls by severity, then by the number of their NON_COMPLIANT resources without those that are excepted. */
export function worstFirst(a: ReportControl, b: ReportControl): number {
  return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || violated(b) - violated(a);
}

function violated(control: ReportControl): number {
  return control.counts.NON_COMPLIANT - exceptedCount(control, 'NON_COMPLIANT');
}
