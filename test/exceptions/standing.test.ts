import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../../harness/exceptions/day.ts';
import { standingOf } from '../../harness/exceptions/standing.ts';

test('an exception is in force from the begin of its first day to the end of its last, in UTC', () => {
  const days = { from: '2026-11-01', until: '2027-01-31' };
  const standings: [time: string | null, standing: string][] = [
    ['2026-10-31T23:59:59.999Z', 'NOT_YET'],
    ['2026-11-01T00:00:00.000Z', 'IN_FORCE'],
    ['2026-12-31T23:59:59.999Z', 'IN_FORCE'],
    ['2027-01-01T00:00:00.000Z', 'EXPIRING'],
    ['2027-01-31T23:59:59.999Z', 'EXPIRING'],
    ['2027-02-01T00:00:00.000Z', 'EXPIRED'],
    [null, 'UNDATED'],
  ];
  assert.deepEqual(
    standings.map(([time]) => [time, standingOf(days, time)]),
    standings,
  );
  assert.equal(standingOf({ until: '2027-01-31' }, '1999-01-01T00:00:00.000Z'), 'IN_FORCE');
});

test('only days that exist have a number, and they are counted one by one', () => {
  const numbers = ['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => dayNumber(day) ?? 0);
  assert.deepEqual(
    numbers.map((number) => number - (numbers[0] ?? 0)),
    [0, 1, 2],
  );
  assert.deepEqual(['2026-02-29', '2026-13-01', '2026-00-01', '2026-11-31'].map(dayNumber), Array(4).fill(undefined));
});
