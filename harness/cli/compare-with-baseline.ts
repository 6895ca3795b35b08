import type { Bundle } from '../bundle/bundle.ts';
import { compareReports, type ReportToCompare } from '../difference/compare-reports.ts';
import type { Language } from '../report/control-text.ts';
import type { ReportStream } from '../report/finding-list.ts';
import { baselineLines } from './baseline-lines.ts';
import { differenceExitCode } from './difference-exit-code.ts';
import type { FailOptions } from './exit-code.ts';

/** What a run says of an older one: in lines, and in the exit code where only what is new counts. */
export function compareWithBaseline(
  baseline: ReportToCompare,
  report: ReportStream,
  { manifest }: Bundle,
  { language, ...failOptions }: FailOptions & { language: Language },
): { lines: readonly string[]; exitCode: 0 | 1 | 2 } {
  const difference = compareReports(baseline, { report }, manifest);
  return { lines: baselineLines(difference, language), exitCode: differenceExitCode(difference, failOptions) };
}
