import type { Compliance } from '../evaluate/verdict.ts';
import type { ReportControl } from './report.ts';

/** For how many of a control's verdicts of one kind an exception is in force. */
export function exceptedCount({ excepted }: Pick<ReportControl, 'excepted'>, compliance: Compliance): number {
  return compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE' ? 0 : (excepted?.[compliance] ?? 0);
}
