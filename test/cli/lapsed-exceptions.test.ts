import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lapsedExceptions } from '../../harness/cli/lapsed-exceptions.ts';
import { sampleException, sampleReport } from '../report/sample.ts';

const report = sampleReport({
  exceptions: [sampleException({ until: '2026-12-31' }), sampleException({ control: 'EMR.3', until: '2026-12-31' })],
});

test('exceptions in force for old data that have ended since are named', () => {
  assert.equal(
    lapsedExceptions(report, new Date('2027-01-01T00:00:00Z'), 'en'),
    'kensa: warning: exceptions have ended since, but were in force at 2026-11-22T00:00:00.000Z, as of which the report ' +
      'judges: #1 Neptune.6. Add --evaluated-at now to judge as of today.',
  );
});

test('nothing is said of those that last, and where there are none', () => {
  assert.equal(lapsedExceptions(report, new Date('2026-12-31T23:59:59Z'), 'en'), undefined);
  assert.equal(lapsedExceptions(sampleReport(), new Date('2027-01-01T00:00:00Z'), 'en'), undefined);
});
