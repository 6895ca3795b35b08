import { SEVERITIES, type Severity } from '../bundle/manifest.ts';
import type { ExceptedCounts, Report, ReportControl } from '../report/report.ts';

/** From which severity on a control fails a run; `none`: never. */
export type FailOn = Severity | 'none';

/** What makes `kensa audit` fail. */
export interface FailOptions {
  failOn: FailOn;
  /** True: INSUFFICIENT_DATA, ERROR and resources that may exist unseen fail like NON_COMPLIANT. */
  failOnUnknown: boolean;
}

/**
 * The exit code of an audit: 2 if part of the input was not judged, otherwise 1 if a control at or above `failOn` found
 * something that no exception is in force for, otherwise 0.
 */
export function exitCode(
  report: Pick<Report, 'controls' | 'diagnostics'>,
  { failOn, failOnUnknown }: FailOptions,
): 0 | 1 | 2 {
  if (report.diagnostics.some(({ severity }) => severity === 'error')) return 2;
  const fails = (control: ReportControl): boolean =>
    isAtLeast(control.severity, failOn) &&
    (counting(control, 'NON_COMPLIANT') > 0 || (failOnUnknown && hasUnknown(control)));
  return report.controls.some(fails) ? 1 : 0;
}

/** True also where resources may exist that the control did not see. */
function hasUnknown(control: ReportControl): boolean {
  const { coverage, gaps } = control;
  const isSeen = coverage === 'EVALUATED' || coverage === 'NO_RESOURCES';
  return counting(control, 'INSUFFICIENT_DATA') + counting(control, 'ERROR') > 0 || gaps > 0 || !isSeen;
}

function counting({ counts, excepted }: ReportControl, compliance: keyof ExceptedCounts): number {
  return counts[compliance] - (excepted?.[compliance] ?? 0);
}

function isAtLeast(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'none' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
}
