import { addsUp, hasGap } from '../../normalize/coverage/type-coverage.ts';
import type { CoverageRow } from '../report.ts';
import type { HtmlTexts } from './texts/html-texts.ts';

/** A reason that leaves resources of one type unseen, and where. */
export interface CoverageGap {
  reason: string;
  resourceType: string;
  /** Resources that were listed and not read. */
  resources: number;
  /** `account/region`, in the order of the rows. */
  places: Set<string>;
  /** Ids. */
  controls: Set<string>;
}

/** The gaps of a report by reason and type, in the order in which its rows name them first. */
export function coverageGaps(rows: readonly CoverageRow[], texts: HtmlTexts): CoverageGap[] {
  const gaps = new Map<string, CoverageGap>();
  for (const row of rows.filter(hasGap)) {
    for (const [reason, resources] of reasonsOf(row, texts)) {
      const { resourceType } = row;
      const key = JSON.stringify([reason, resourceType]);
      const gap = gaps.get(key) ?? { reason, resourceType, resources: 0, places: new Set(), controls: new Set() };
      gaps.set(key, gap);
      gap.resources += resources;
      gap.places.add(`${row.accountId}/${row.awsRegion}`);
      for (const id of row.controls) gap.controls.add(id);
    }
  }
  return [...gaps.values()];
}

/** Each reason of a row with the number of resources that it kept from being read. */
function reasonsOf(row: CoverageRow, { coverage: words }: HtmlTexts): Map<string, number> {
  const { recording, incomplete, failures } = row;
  const reasons = new Map<string, number>();
  if (recording !== 'RECORDED' && recording !== 'DESCRIBED') reasons.set(words.recordings[recording], 0);
  if (incomplete !== undefined) reasons.set(words.incomplete(words.failures[incomplete.reason]), 0);
  for (const { reason } of failures) {
    const text = words.unread(words.failures[reason]);
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  if (!addsUp(row)) reasons.set(words.sum, 0);
  return reasons;
}
