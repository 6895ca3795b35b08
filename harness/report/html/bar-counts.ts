import { COMPLIANCES } from '../../evaluate/verdict.ts';
import { exceptedCount } from '../excepted-count.ts';
import { noCounts } from '../gather-findings.ts';
import type { ComplianceCounts, ReportControl } from '../report.ts';

/** What a bar shows. */
export interface BarCounts {
  /** Without those that an exception is in force for. */
  counts: ComplianceCounts;
  excepted: number;
}

/** The verdicts of controls, what is excepted apart. */
export function barCounts(controls: readonly Pick<ReportControl, 'counts' | 'excepted'>[]): BarCounts {
  const counts = noCounts();
  let excepted = 0;
  for (const control of controls) {
    for (const compliance of COMPLIANCES) {
      const own = exceptedCount(control, compliance);
      counts[compliance] += control.counts[compliance] - own;
      excepted += own;
    }
  }
  return { counts, excepted };
}
