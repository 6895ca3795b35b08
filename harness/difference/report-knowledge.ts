import { COMPLIANCES } from '../evaluate/verdict.ts';
import type { ResourceIdentity } from '../normalize/input-document.ts';
import { hasGap, typeKey } from '../normalize/coverage/type-coverage.ts';
import type { CoverageRow, Finding, ReportControl, ReportOf } from '../report/report.ts';
import type { Unlisted } from './difference.ts';

/** What a report knows besides the findings themselves; of large reports this is small. */
export interface ReportKnowledge {
  /** By the id that the control has now. */
  controls: ReadonlyMap<string, KnownControl>;
  /** Ids of the resources that any finding names, by account, region and type. */
  resources: ReadonlyMap<string, ReadonlySet<string>>;
  /** The rows of the coverage, by account, region and type. */
  rows: ReadonlyMap<string, readonly CoverageRow[]>;
}

interface KnownControl {
  resourceTypes: ReadonlySet<string>;
  /** True if every verdict that it gave is listed, passes too. */
  listsAll: boolean;
}

/** Gathers what a report knows, in one pass over its findings. */
export function reportKnowledge(
  { controls, coverage, findings }: ReportOf<Iterable<Finding>>,
  currentId: (controlId: string) => string,
): ReportKnowledge {
  const listed = new Map<string, number>();
  const resources = new Map<string, Set<string>>();
  for (const { controlId, resource } of findings) {
    listed.set(controlId, (listed.get(controlId) ?? 0) + 1);
    const place = typeKey(resource);
    const own = resources.get(place);
    if (own === undefined) resources.set(place, new Set([resource.resourceId]));
    else own.add(resource.resourceId);
  }
  const known = new Map<string, KnownControl>();
  for (const control of controls) {
    const id = currentId(control.id);
    const other = known.get(id);
    const listsAll = verdicts(control) === (listed.get(control.id) ?? 0);
    known.set(id, {
      resourceTypes: new Set([...(other?.resourceTypes ?? []), ...control.resourceTypes]),
      listsAll: listsAll && (other?.listsAll ?? true),
    });
  }
  return { controls: known, resources, rows: rowsByPlace(coverage) };
}

/**
 * Says what it means that a report lists no finding of a control and a resource. Every control judges all resources of its
 * types, and a report lists every verdict but passes: so a control passed a resource that the report names for another one.
 */
export function unlisted(
  { controls, resources, rows }: ReportKnowledge,
  controlId: string,
  resource: ResourceIdentity,
): Unlisted {
  const control = controls.get(controlId);
  if (control === undefined || !control.resourceTypes.has(resource.resourceType)) return 'CONTROL_NOT_RUN';
  const place = typeKey(resource);
  const isJudged = resources.get(place)?.has(resource.resourceId) ?? false;
  if (isJudged && !control.listsAll) return 'PASSED';
  const own = rows.get(place) ?? [];
  if (own.some(hasGap)) return 'NOT_ALL_SEEN';
  const listings = own.filter(({ basis }) => basis === 'listing');
  const noneExists = listings.length > 0 && own.every(({ evaluated }) => evaluated === 0);
  if (!isJudged && (noneExists || (listings.length > 0 && control.listsAll))) return 'ABSENT';
  return control.listsAll ? 'NOT_IN_INPUT' : 'PASSES_NOT_LISTED';
}

function verdicts({ counts }: ReportControl): number {
  return COMPLIANCES.reduce((sum, compliance) => sum + counts[compliance], 0);
}

function rowsByPlace(coverage: readonly CoverageRow[]): Map<string, CoverageRow[]> {
  const rows = new Map<string, CoverageRow[]>();
  for (const row of coverage) {
    const place = typeKey(row);
    const own = rows.get(place);
    if (own === undefined) rows.set(place, [row]);
    else own.push(row);
  }
  return rows;
}
