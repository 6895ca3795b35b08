import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseJobs } from '../../harness/cli/parse-jobs.ts';

test('a number of threads is a whole number of 1 or more', () => {
  assert.deepEqual(['1', '2', '64', '9999'].map(parseJobs), [1, 2, 64, 9999]);
  for (const text of ['', '0', '-1', '1.5', '2x', ' 2', '10000', 'all']) {
    assert.throws(() => parseJobs(text), {
      name: 'KensaError',
      code: 'USAGE',
      message: `'${text}' is not a number of threads. Allowed: 1 to 9999.`,
    });
  }
});
