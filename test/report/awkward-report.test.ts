import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPLIANCES } from '../../harness/evaluate/verdict.ts';
import { checkReport } from '../../harness/report/check-report.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { formats } from '../../harness/report/formats.ts';
import { missingReasonWords } from '../../harness/report/missing-reason-words.ts';
import { awkwardOptions, awkwardReport } from './awkward-report.ts';

test('the awkward report is a report, with every verdict and every reason', () => {
  const report = awkwardReport();
  checkReport(report);
  assert.deepEqual(new Set(report.findings.map(({ compliance }) => compliance)), new Set(COMPLIANCES));
  assert.deepEqual(
    new Set(report.findings.flatMap(({ missing }) => missing.map(({ reason }) => reason as string))),
    new Set(Object.keys(missingReasonWords.en)),
  );
});

for (const name of ['sarif', 'asff', 'ocsf'] as const) {
  test(`${name} has no time but those of the report, and the same bytes each time`, async () => {
    const report = awkwardReport();
    const format = await formats[name]();
    const write = (): string => [...format(streamReport(report), awkwardOptions())].join('');
    const text = write();
    assert.deepEqual(
      new Set(text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z|"(?:\w+_)?time":\d+/g)),
      new Set(
        name === 'ocsf'
          ? ['"created_time":1795136523000', '"time":1795305600000', '2026-11-20T01:02:03.000Z']
          : ['2026-11-20T01:02:03.000Z', '2026-11-22T00:00:00.000Z'],
      ),
    );
    assert.equal(write(), text);
  });
}
