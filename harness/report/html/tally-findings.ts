import type { MissingReason } from '../../evaluate/verdict.ts';
import { compareText } from '../../normalize/compare-text.ts';
import { hasGap } from '../../normalize/coverage/type-coverage.ts';
import type { ReportStream } from '../finding-list.ts';

/** What one account and region has to be looked at for. */
export interface PlaceTally {
  /** Without those that are excepted, as in {@link undecided}. */
  nonCompliant: number;
  /** INSUFFICIENT_DATA and ERROR. */
  undecided: number;
  /** Findings that an exception is in force for. */
  excepted: number;
  /** Rows of the coverage that have a gap. */
  gaps: number;
}

/** What the summary says of findings and a report does not count itself. */
export interface FindingTally {
  /** Findings that are undecided for a reason, without those that are excepted; one may have several. */
  reasons: ReadonlyMap<MissingReason, number>;
  /** By account, then by region. */
  places: ReadonlyMap<string, ReadonlyMap<string, PlaceTally>>;
  /** All that findings name, in order. */
  accounts: string[];
  regions: string[];
}

/** Counts findings, holding none. */
export function tallyFindings({ findings, coverage }: Pick<ReportStream, 'coverage' | 'findings'>): FindingTally {
  const reasons = new Map<MissingReason, number>();
  const places = new Map<string, Map<string, PlaceTally>>();
  const accounts = new Set<string>();
  const regions = new Set<string>();
  for (const { compliance, missing, resource, exception } of findings) {
    accounts.add(resource.accountId);
    regions.add(resource.awsRegion);
    if (compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE') continue;
    const place = placeOf(places, resource.accountId, resource.awsRegion);
    if (exception !== undefined) place.excepted += 1;
    else if (compliance === 'NON_COMPLIANT') place.nonCompliant += 1;
    else place.undecided += 1;
    if (compliance !== 'INSUFFICIENT_DATA' || exception !== undefined) continue;
    for (const reason of new Set(missing.map((field) => field.reason))) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  for (const row of coverage.filter(hasGap)) placeOf(places, row.accountId, row.awsRegion).gaps += 1;
  return {
    reasons,
    places,
    accounts: [...accounts].toSorted(compareText),
    regions: [...regions].toSorted(compareText),
  };
}

function placeOf(places: Map<string, Map<string, PlaceTally>>, account: string, region: string): PlaceTally {
  let byRegion = places.get(account);
  if (byRegion === undefined) places.set(account, (byRegion = new Map<string, PlaceTally>()));
  let place = byRegion.get(region);
  if (place === undefined) byRegion.set(region, (place = { nonCompliant: 0, undecided: 0, excepted: 0, gaps: 0 }));
  return place;
}
