import type { Failure } from '../../collect/aws/call-failure.ts';
import type { Recording } from '../../collect/collected.ts';
import { compareTypes, type RegionalType } from '../compare-resources.ts';
import { compareText } from '../compare-text.ts';

/** A resource that exists, and whose content is not known. */
export interface ResourceFailure extends Failure {
  resourceId: string;
}

/** How the resources of one type in one account and region are accounted for. */
export interface TypeCoverage extends RegionalType {
  /** Where it was learnt: the source that was collected, or that holds the recorder's item. */
  location: string;
  /**
   * `listing`: AWS was asked for all resources, and the numbers are those of its answer. `recorder`: the input holds the
   * item of a recorder that does not record the type, and the numbers are those of the input.
   */
  basis: 'listing' | 'recorder';
  recording: Recording;
  /** Distinct resources that AWS listed, or that the input names: `evaluated`, `deleted` and `failed` together. */
  listed: number;
  /** Those whose content is known, so that controls can judge it. */
  evaluated: number;
  /** Those that are gone. */
  deleted: number;
  /** Those whose content is not known. */
  failed: number;
  /** Why, by resource id. */
  failures: ResourceFailure[];
  /** Why the list may not be whole. */
  incomplete?: Failure;
}

/** True if the numbers account for every resource. */
export function addsUp({ listed, evaluated, deleted, failed }: TypeCoverage): boolean {
  return listed === evaluated + deleted + failed;
}

/** True if a resource of the type may exist that nobody judged, or that changed since. */
export function hasGap(row: TypeCoverage): boolean {
  const isRecorded = row.recording === 'RECORDED' || row.recording === 'DESCRIBED';
  return !isRecorded || row.incomplete !== undefined || row.failed > 0 || !addsUp(row);
}

/** Orders by account, region, type and location. For `sort`. */
export function compareCoverage(left: TypeCoverage, right: TypeCoverage): number {
  return compareTypes(left, right) || compareText(left.location, right.location);
}

/** A type in an account and region as the key of a map. */
export function typeKey({ accountId, awsRegion, resourceType }: RegionalType): string {
  return JSON.stringify([accountId, awsRegion, resourceType]);
}
