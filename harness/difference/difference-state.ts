import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../report/report.ts';
import type { DifferenceState, Sighting } from './difference.ts';

type Kind = 'absent' | 'passed' | 'undecided' | 'unseen' | 'violated';

const KINDS: Record<Sighting, Kind> = {
  NON_COMPLIANT: 'violated',
  ERROR: 'undecided',
  INSUFFICIENT_DATA: 'undecided',
  COMPLIANT: 'passed',
  NOT_APPLICABLE: 'passed',
  PASSED: 'passed',
  ABSENT: 'absent',
  CONTROL_NOT_RUN: 'unseen',
  NOT_ALL_SEEN: 'unseen',
  PASSES_NOT_LISTED: 'unseen',
  NOT_IN_INPUT: 'unseen',
};

/** What becomes of a finding that asked for attention and does not any more. */
const ENDINGS: Record<
  Extract<Kind, 'undecided' | 'violated'>,
  Record<Exclude<Kind, 'undecided' | 'violated'>, DifferenceState>
> = {
  violated: { passed: 'FIXED', absent: 'RESOURCE_GONE', unseen: 'NO_LONGER_LISTED' },
  undecided: { passed: 'DECIDED', absent: 'RESOURCE_GONE', unseen: 'NO_LONGER_LISTED' },
};

/** The state of what asks for attention in one of two reports; undefined for what asks for it in neither. */
export function differenceState(before: Sighting, after: Sighting): DifferenceState | undefined {
  const was = KINDS[before];
  const is = KINDS[after];
  if (is === 'violated') return was === is ? 'STILL_OPEN' : 'NEW';
  if (is === 'undecided') return was === is ? 'STILL_UNDECIDED' : 'NEWLY_UNDECIDED';
  return was === 'violated' || was === 'undecided' ? ENDINGS[was][is] : undefined;
}

/** True for two findings that say another thing of the same evidence. */
export function differsOnSameEvidence(before: Finding, after: Finding): boolean {
  return (
    KINDS[before.compliance] !== KINDS[after.compliance] &&
    isDeepStrictEqual([before.evidence, before.missing], [after.evidence, after.missing])
  );
}
