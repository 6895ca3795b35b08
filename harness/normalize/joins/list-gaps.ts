import type { MissingReason } from '../../evaluate/verdict.ts';
import type { Place } from './document-index.ts';
import type { InputDocument } from '../input-document.ts';
import { addsUp, type TypeCoverage, typeKey } from '../coverage/type-coverage.ts';

/** Tells which lists of all resources of a type prove nothing. */
export interface ListGaps {
  /** Why the list of a type in an account and region may lack a resource, or have one out of date; undefined if it may not. */
  gapOf(resourceType: string, place: Place): MissingReason | undefined;
}

/**
 * Finds the lists that are known not to be whole: not all was listed, a member was not handed out, or AWS Config did not
 * record the type, or not lately: what a stopped recorder has is as old as the stop. Where AWS was not asked for all,
 * nothing is known.
 */
export function findListGaps(coverage: readonly TypeCoverage[], unread: Iterable<InputDocument>): ListGaps {
  const gaps = new Map<string, MissingReason>();
  for (const document of unread) gaps.set(typeKey(document), 'unread');
  for (const row of coverage) {
    const gap = row.basis === 'listing' ? gapIn(row) : undefined;
    if (gap !== undefined && !gaps.has(typeKey(row))) gaps.set(typeKey(row), gap);
  }
  return {
    gapOf: (resourceType, { accountId, awsRegion }) => gaps.get(typeKey({ accountId, awsRegion, resourceType })),
  };
}

function gapIn(row: TypeCoverage): MissingReason | undefined {
  if (row.incomplete !== undefined || !addsUp(row)) return 'incomplete';
  switch (row.recording) {
    case 'DESCRIBED':
    case 'RECORDED':
      return undefined;
    case 'NO_RECORDER':
    case 'NOT_RECORDED':
      return 'not_recorded';
    case 'RECORDER_FAILING':
    case 'RECORDER_STOPPED':
    case 'UNKNOWN':
      return 'incomplete';
  }
}
