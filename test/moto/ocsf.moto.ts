import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamReport } from '../../harness/report/finding-list.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import { ocsfReport } from '../../harness/report/ocsf-report.ts';
import type { Report } from '../../harness/report/report.ts';
import { awkwardOptions, awkwardReport } from '../report/awkward-report.ts';
import { sampleOptions } from '../report/sample-options.ts';
import { sampleReport } from '../report/sample.ts';
import { runPython } from './run-python.ts';

/** Attributes of OCSF 1.5.0 that the models leave out: a profile's, and two of the compliance object. */
const NOT_MODELLED = ['cloud', 'compliance.status', 'compliance.status_code'];

const reports: [name: string, report: Report, options: FormatOptions][] = [
  ['sample', sampleReport({ all: true }), sampleOptions()],
  ['awkward', awkwardReport(), awkwardOptions()],
  ['Japanese', awkwardReport(), awkwardOptions({ language: 'ja' })],
];

for (const [name, report, options] of reports) {
  test(`the events of the ${name} report are Compliance Findings`, () => {
    const lines = [...ocsfReport(streamReport(report), options)];
    assert.deepEqual(runPython('check_ocsf.py', lines.join('')), {
      events: report.findings.length,
      faults: [],
      unknown: NOT_MODELLED,
    });
  });
}

test('what is no Compliance Finding is found', () => {
  const [line = ''] = ocsfReport(streamReport(sampleReport()), sampleOptions());
  const event = line.replace('"time":', '"tiem":').replace('"type_id":10', '"type_id":11');
  const { faults, unknown } = runPython('check_ocsf.py', event) as { faults: string[]; unknown: string[] };
  assert.deepEqual(
    faults.map((fault) => fault.split('\n', 2)),
    [
      ['ComplianceFinding: 1 validation error for ComplianceFinding', 'time'],
      ['Cloud: 1 validation error for Cloud', 'account.type_id'],
    ],
  );
  assert.deepEqual(unknown, [...NOT_MODELLED, 'tiem']);
});
