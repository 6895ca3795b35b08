import type { JsonValue } from '../../json.ts';

const ISO_TIME = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:(Z)|([+-]\d\d):?(\d\d))?$/;
const LAST_MILLISECOND = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
/** As seconds this lies in the year 5138, as milliseconds in 1973: no item was captured between the two. */
const SECONDS_END = 1e11;

/**
 * A time as AWS Config's shapes write it: ISO 8601 (any offset; UTC where none is given; a space in place of the T, as
 * SDKs print it), or a number of seconds or milliseconds since 1970. Returns ISO 8601 in UTC with milliseconds, so that times compare as text; undefined if the
 * value is no time.
 */
export function normalizeTime(value: JsonValue | undefined): string | undefined {
  const time = milliseconds(value);
  return time >= 0 && time <= LAST_MILLISECOND ? new Date(time).toISOString() : undefined;
}

function milliseconds(value: JsonValue | undefined): number {
  if (typeof value === 'number') return Math.round(value < SECONDS_END ? value * 1000 : value);
  if (typeof value !== 'string') return NaN;
  const match = ISO_TIME.exec(value);
  if (match === null) return NaN;
  const [, time = '', , hours, minutes] = match;
  return Date.parse(time.replace(' ', 'T') + (hours === undefined ? 'Z' : `${hours}:${minutes}`));
}
