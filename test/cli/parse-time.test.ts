import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTime } from '../../harness/cli/parse-time.ts';
import { KensaError } from '../../harness/kensa-error.ts';

const now = new Date('2026-11-22T12:34:56.789Z');

const times: [text: string, time: string][] = [
  ['now', '2026-11-22T12:34:56.789Z'],
  ['NOW', '2026-11-22T12:34:56.789Z'],
  ['2026-02-28', '2026-02-28T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-02-28T09:30Z', '2026-02-28T09:30:00.000Z'],
  ['2026-02-28T09:30:15Z', '2026-02-28T09:30:15.000Z'],
  ['2026-02-28T09:30:15.123456Z', '2026-02-28T09:30:15.123Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ['2026-02-28T09:30:15+09:00', '2026-02-28T00:30:15.000Z'],
];

for (const [text, time] of times) {
  test(`${text} is ${time}`, () => {
    assert.equal(parseTime(text, now).toISOString(), time);
  });
}

const refused = [
  '',
  'today',
  '2026',
  '2026-11',
  '20261122',
  'Nov 22 2026',
  '1763769600',
  '2026-02-29',
  '2026-02-30T00:00:00Z',
  '2026-13-01',
  '2026-11-22T25:00:00Z',
  '2026-11-22T09:00:00',
  '2026-11-22 09:00:00Z',
  '2026-11-22T09:00:00+99:99',
  ' 2026-11-22',
];

for (const text of refused) {
  test(`'${text}' is refused`, () => {
    const message =
      `'${text}' is not a time. Allowed: now, a day (2026-11-22), or a time with its offset ` +
      '(2026-11-22T09:00:00Z, 2026-11-22T18:00:00+09:00).';
    assert.throws(() => parseTime(text, now), new KensaError('USAGE', message));
  });
}

for (const text of ['9999-12-31T23:59:59-00:01', '0000-01-01T00:00:00+00:01']) {
  test(`${text}, in UTC of another millennium, is refused`, () => {
    const message = `'${text}' is not in the years 0000 to 9999 of UTC.`;
    assert.throws(() => parseTime(text, now), new KensaError('USAGE', message));
  });
}
