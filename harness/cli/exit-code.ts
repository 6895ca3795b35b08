import { SEVERITIES, type Severity } from '../bundle/manifest.ts';
import type { Report, ReportControl } from '../report/report.ts';

/** From which severity on a control fails a run; `none`: never. */
export type FailOn = Severity | 'none';

/** What makes `kensa audit` fail. */
export interface FailOptions {
  failOn: FailOn;
  /** True: INSUFFICIENT_DATA and ERROR fail like NON_COMPLIANT. */
  failOnUnknown: boolean;
}

/**
 * The exit code of an audit: 2 if part of the input was not judged, otherwise 1 if a control at or above `failOn` found
 * something, otherwise 0.
 */
export function exitCode(report: Report, { failOn, failOnUnknown }: FailOptions): 0 | 1 | 2 {
  if (report.diagnostics.some(({ severity }) => severity === 'error')) return 2;
  const fails = ({ severity, counts }: ReportControl): boolean =>
    isAtLeast(severity, failOn) &&
    (counts.NON_COMPLIANT > 0 || (failOnUnknown && counts.INSUFFICIENT_DATA + counts.ERROR > 0));
  return report.controls.some(fails) ? 1 : 0;
}

function isAtLeast(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'none' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}
