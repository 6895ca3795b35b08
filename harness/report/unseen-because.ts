import type { Coverage, ReportControl } from './report.ts';

/** Why resources may exist that a control did not judge; `GAPS`: some of the lists that it needs are not whole. */
export type UnseenReason = Exclude<Coverage, 'EVALUATED' | 'NO_RESOURCES'> | 'GAPS';

/** Undefined if a control judged all that there is. */
export function unseenBecause({ coverage, gaps }: ReportControl): UnseenReason | undefined {
  if (coverage !== 'EVALUATED' && coverage !== 'NO_RESOURCES') return coverage;
  return gaps > 0 ? 'GAPS' : undefined;
}
