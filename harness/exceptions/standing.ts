import { dayNumber } from './day.ts';
import type { Exception, ExceptionRemark } from './exception.ts';

/** Days before its end from which on an exception is said to end. */
const EXPIRING_DAYS = 30;

/** Whether an exception is in force on a day: it is if it is `IN_FORCE` or `EXPIRING`. */
export type Standing = 'IN_FORCE' | Extract<ExceptionRemark, 'EXPIRED' | 'EXPIRING' | 'NOT_YET' | 'UNDATED'>;

/** @param time ISO 8601, UTC; null if it is not known */
export function standingOf({ from, until }: Pick<Exception, 'from' | 'until'>, time: string | null): Standing {
  const today = time === null ? undefined : dayNumber(time.slice(0, 10));
  const last = dayNumber(until);
  if (today === undefined || last === undefined) return 'UNDATED';
  if (today > last) return 'EXPIRED';
  if (from !== undefined && today < (dayNumber(from) ?? last)) return 'NOT_YET';
  return last - today <= EXPIRING_DAYS ? 'EXPIRING' : 'IN_FORCE';
}
