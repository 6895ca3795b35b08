import { SEVERITIES, type Severity } from '../bundle/manifest.ts';
import type { Difference, DifferenceEntry } from '../difference/difference.ts';
import type { FailOptions } from './exit-code.ts';

/**
 * The exit code with `--fail-on-new`: 2 if part of the newer report's input was not judged, otherwise 1 if something at or
 * above `failOn` is violated that was not, otherwise 0. A violation that only another pack finds counts too: the older report
 * does not have it. So does what was excepted and is not any more. What is excepted does not count.
 */
export function differenceExitCode({ after, controls, entries }: Difference, options: FailOptions): 0 | 1 | 2 {
  if (after.inputNotWhole) return 2;
  const { failOn, failOnUnknown } = options;
  if (failOn === 'none') return 0;
  const counts = ({ severity }: { severity: Severity }): boolean =>
    SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
  const fails = (entry: DifferenceEntry): boolean =>
    entry.exception === undefined && counts(entry) && (isNewViolation(entry) || (failOnUnknown && isNewUnknown(entry)));
  return entries.some(fails) || (failOnUnknown && controls.newlyUnseen.some(counts)) ? 1 : 0;
}

function isNewViolation({ state, after }: DifferenceEntry): boolean {
  if (state === 'NEW') return true;
  return (state === 'EXCEPTION_ENDED' || state === 'PACK_CHANGED') && after === 'NON_COMPLIANT';
}

/** What is no longer listed where not all was seen may still be there. */
function isNewUnknown({ state, after }: DifferenceEntry): boolean {
  if (state === 'NEWLY_UNDECIDED' || (state === 'NO_LONGER_LISTED' && after === 'NOT_ALL_SEEN')) return true;
  return (
    (state === 'EXCEPTION_ENDED' || state === 'PACK_CHANGED') && (after === 'INSUFFICIENT_DATA' || after === 'ERROR')
  );
}
