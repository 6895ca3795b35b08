import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

const TIME = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads the time as of which controls judge: `now`, a day (its start in UTC), or a time of day with its offset. A time
 * without offset is refused: it would mean another time on another machine.
 *
 * @throws KensaError `USAGE` for anything else, for days that do not exist, and for times that are not of a year from 0000 to 9999
 *   in UTC.
 */
export function parseTime(text: string, now: Date): Date {
  if (text.toLowerCase() === 'now') return now;
  const [, year, month, day] = TIME.exec(text) ?? [];
  const time = new Date(text);
  if (Number.isNaN(time.getTime()) || !isDay(Number(year), Number(month), Number(day))) {
    throw new KensaError(
      'USAGE',
      say`'${text}' is not a time. Allowed: now, a day (2026-11-22), or a time with its offset (2026-11-22T09:00:00Z, 2026-11-22T18:00:00+09:00).`,
    );
  }
  if (!/^\d{4}-/.test(time.toISOString())) {
    throw new KensaError('USAGE', say`'${text}' is not in the years 0000 to 9999 of UTC.`);
  }
  return time;
}

/** `Date` takes February 30th for March 2nd. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
