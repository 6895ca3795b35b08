/** Which resources an exception is about: those that fit every part that is there, and of a list at least one entry. */
export interface ExceptionScope {
  accounts?: string[];
  regions?: string[];
  /** Ids, ARNs, or globs over both; `*` stands for any characters, as in IAM policies. */
  resources?: string[];
  /** Names and values that the resource has to have. */
  tags?: Record<string, string>;
}

/** What a person has decided to accept, until a day. */
export interface Exception {
  /** The id of the control. */
  control: string;
  scope: ExceptionScope;
  owner: string;
  reason: string;
  ticket?: string;
  /** The first day in force, in UTC: `2026-11-22`. */
  from?: string;
  /** The last day in force. */
  until: string;
  /** True: it is also for INSUFFICIENT_DATA and ERROR. */
  acceptUnknown?: boolean;
  /** The one of the finding when it was accepted: in force for a finding of that fingerprint only. */
  fingerprint?: string;
}

/** What a finding says of the exception that is in force for it. */
export interface FindingException extends Omit<Exception, 'control' | 'scope'> {
  /** Which exception of the file it is, from 1 on. */
  position: number;
}

/** What a person should know of an exception. */
export const EXCEPTION_REMARKS = [
  /** Its last day is over. */
  'EXPIRED',
  /** Its first day has not come. */
  'NOT_YET',
  /** No item says when it was captured, so that no exception can be known to be in force. */
  'UNDATED',
  /** It ends within 30 days. */
  'EXPIRING',
  /** Its control did not take part in the run. */
  'NOT_RUN',
  /** No finding is in its scope. */
  'UNMATCHED',
  /** An exception before it is in force for every finding that it could be. */
  'SHADOWED',
  /** A finding in its scope has another fingerprint. */
  'CHANGED',
  /** A finding in its scope is INSUFFICIENT_DATA or ERROR, which it does not accept. */
  'UNKNOWN_NOT_ACCEPTED',
] as const;

/** One of {@link EXCEPTION_REMARKS}. */
export type ExceptionRemark = (typeof EXCEPTION_REMARKS)[number];

/** An exception, and what came of it in a run. */
export interface ReportException extends Exception {
  /** Which one of the file it is, from 1 on. */
  position: number;
  /** Findings in its scope, whether it is in force for them or not. */
  matched: number;
  /** Findings that it is in force for. */
  excepted: number;
  remarks: ExceptionRemark[];
}
