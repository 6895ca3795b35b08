const MILLISECONDS = 86_400_000;

/** The number of a day that is written as `2026-11-22`, counted so that days can be subtracted; undefined if there is no such day. */
export function dayNumber(text: string): number | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  // `Date` takes February 30th for March 2nd.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? undefined : time / MILLISECONDS;
}

/** The day of a time, in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
