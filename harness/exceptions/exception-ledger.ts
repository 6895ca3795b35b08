import type { ExceptedCounts, Finding } from '../report/report.ts';
import type { Exception, ExceptionRemark, FindingException, ReportException } from './exception.ts';
import { exceptionIndex } from './exception-index.ts';
import { findingFingerprint } from './finding-fingerprint.ts';
import { scopeMatcher, type Tags } from './scope-matcher.ts';
import { type Standing, standingOf } from './standing.ts';

/** What became of the exceptions in a run. */
export interface ExceptionOutcome {
  /** In the order of the file. */
  exceptions: ReportException[];
  /** By control id, for each control that took part: how many of its findings do not count. */
  excepted: ReadonlyMap<string, ExceptedCounts>;
}

/** Applies exceptions to findings one by one, and keeps count of them. */
export interface ExceptionLedger {
  /** The finding as it is, or with the exception that is in force for it. Passes have none. */
  except: (finding: Finding, tags: Tags) => Finding;
  outcome: () => ExceptionOutcome;
}

interface Entry {
  exception: Exception;
  mark: FindingException;
  standing: Standing;
  isInScope: ReturnType<typeof scopeMatcher>;
  matched: number;
  excepted: number;
  changed: number;
  unknown: number;
}

/**
 * Opens the books of a run. Of several exceptions in force for a finding, the first of the file counts.
 *
 * @param controls ids of those that take part
 * @param evaluatedAt the time as of which controls judge, and so exceptions too: the same input gives the same report
 *   whenever it is made
 */
export function openExceptions(
  exceptions: readonly Exception[],
  controls: readonly string[],
  evaluatedAt: string | null,
): ExceptionLedger {
  const entries = exceptions.map((exception, index): Entry => {
    return {
      exception,
      mark: { position: index + 1, ...factsOf(exception) },
      standing: standingOf(exception, evaluatedAt),
      isInScope: scopeMatcher(exception.scope),
      matched: 0,
      excepted: 0,
      changed: 0,
      unknown: 0,
    };
  });
  const candidates = new Map(
    Array.from(new Set(exceptions.map(({ control }) => control)), (id) => {
      return [id, exceptionIndex(entries.filter(({ exception }) => exception.control === id))];
    }),
  );
  const excepted = new Map(controls.map((id) => [id, { NON_COMPLIANT: 0, INSUFFICIENT_DATA: 0, ERROR: 0 }]));
  return {
    except(finding, tags) {
      const { compliance, controlId, resource } = finding;
      if (compliance === 'COMPLIANT' || compliance === 'NOT_APPLICABLE') return finding;
      let first: Entry | undefined;
      for (const entry of candidates.get(controlId)?.(resource) ?? []) {
        if (!entry.isInScope(resource, tags)) continue;
        entry.matched += 1;
        if (isInForce(entry) && takes(entry, finding)) first ??= entry;
      }
      if (first === undefined) return finding;
      first.excepted += 1;
      const counts = excepted.get(controlId);
      if (counts !== undefined) counts[compliance] += 1;
      return { ...finding, exception: first.mark };
    },
    outcome: () => ({ exceptions: entries.map((entry) => told(entry, excepted)), excepted }),
  };
}

function isInForce({ standing }: Entry): boolean {
  return standing === 'IN_FORCE' || standing === 'EXPIRING';
}

/** Counts what is in the way. */
function takes(entry: Entry, finding: Finding): boolean {
  const { acceptUnknown, fingerprint } = entry.exception;
  if (finding.compliance !== 'NON_COMPLIANT' && acceptUnknown !== true) {
    entry.unknown += 1;
    return false;
  }
  if (fingerprint !== undefined && fingerprint !== findingFingerprint(finding)) {
    entry.changed += 1;
    return false;
  }
  return true;
}

function told(entry: Entry, controls: ReadonlyMap<string, unknown>): ReportException {
  const { control, scope } = entry.exception;
  const { accounts, regions, resources, tags } = scope;
  return {
    position: entry.mark.position,
    control,
    scope: {
      ...(accounts !== undefined && { accounts }),
      ...(regions !== undefined && { regions }),
      ...(resources !== undefined && { resources }),
      ...(tags !== undefined && { tags }),
    },
    ...factsOf(entry.exception),
    matched: entry.matched,
    excepted: entry.excepted,
    remarks: remarksOn(entry, controls.has(control)),
  };
}

/** All but what it is about, in the order of the report's keys, whatever that of the file. */
function factsOf(exception: Exception): Omit<Exception, 'control' | 'scope'> {
  const { owner, reason, ticket, from, until, acceptUnknown, fingerprint } = exception;
  return {
    owner,
    reason,
    ...(ticket !== undefined && { ticket }),
    ...(from !== undefined && { from }),
    until,
    ...(acceptUnknown !== undefined && { acceptUnknown }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

function remarksOn(entry: Entry, tookPart: boolean): ExceptionRemark[] {
  const { standing, matched, excepted, changed, unknown } = entry;
  const remarks: [holds: boolean, remark: ExceptionRemark][] = [
    [!tookPart, 'NOT_RUN'],
    [isInForce(entry) && tookPart && matched === 0, 'UNMATCHED'],
    [isInForce(entry) && excepted === 0 && matched > changed + unknown, 'SHADOWED'],
    [changed > 0, 'CHANGED'],
    [unknown > 0, 'UNKNOWN_NOT_ACCEPTED'],
  ];
  const holding = remarks.filter(([holds]) => holds).map(([, remark]) => remark);
  return standing === 'IN_FORCE' ? holding : [standing, ...holding];
}
