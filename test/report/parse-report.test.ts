import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseReport } from '../../harness/report/parse-report.ts';
import { KensaError } from '../../harness/kensa-error.ts';
import { streamReport } from '../../harness/report/finding-list.ts';
import { jsonReport } from '../../harness/report/json-report.ts';
import { ndjsonReport } from '../../harness/report/ndjson-report.ts';
import { sampleReport } from './sample.ts';

const report = sampleReport();
const json = [...jsonReport(streamReport(report))].join('');
const lines = [...ndjsonReport(streamReport(report))];

test('a report is read as json and as ndjson', () => {
  assert.deepEqual(parseReport('r.json', Buffer.from(json)), report);
  assert.deepEqual(parseReport('r.ndjson', Buffer.from(lines.join(''))), report);
  const all = sampleReport({ all: true });
  assert.deepEqual(parseReport('r.json', Buffer.from(JSON.stringify(all))), all);
});

describe('what is no whole report is refused', () => {
  const refused: [name: string, bytes: string | Buffer, reason: string][] = [
    ['an empty file', '', 'it is not JSON.'],
    ['half of a file', json.slice(0, 500), 'it is not JSON.'],
    ['bytes', Buffer.of(0xff, 0xfe), 'it is not UTF-8.'],
    ['a list', '[]', 'it is no report of kensa.'],
    [
      'another object',
      '{"findings": []}',
      "the report does not fit its schema: report must have required property 'schemaVersion'.",
    ],
    ['no findings', JSON.stringify({ ...report, findings: undefined }), 'it has no list of findings.'],
    [
      'another version',
      JSON.stringify({ ...report, schemaVersion: 2 }),
      'the report does not fit its schema: report/schemaVersion must be equal to constant.',
    ],
    [
      'another finding',
      JSON.stringify({ ...report, findings: [{ ...report.findings[0], id: 'x' }] }),
      'the finding does not fit its schema: finding/id must match pattern "^[0-9a-f]{32}$".',
    ],
    [
      'a finding taken out',
      JSON.stringify({ ...report, findings: report.findings.slice(1) }),
      'it counts 1 ERROR of Kensa.Neptune.1, and lists 0.',
    ],
    [
      'a finding too many',
      JSON.stringify({ ...report, findings: [...report.findings, report.findings.at(-1)] }),
      'it counts 1 NON_COMPLIANT of Neptune.6, and lists 2.',
    ],
    [
      'a finding of a control that took no part',
      JSON.stringify({ ...report, controls: report.controls.slice(0, 3) }),
      'it has findings of Neptune.6, which took no part.',
    ],
    ['no end', lines.slice(0, -1).join(''), 'its last lines are missing.'],
    ['a line left out', lines.toSpliced(1, 1).join(''), 'its last lines are missing.'],
    ['half a line', lines.join('').slice(0, -20), `line ${lines.length} is not JSON.`],
    ['a line behind the end', [...lines, lines[1]].join(''), `line ${lines.length + 1} is no line of a report.`],
    ['an unknown line', [lines[0], '{"kind":"other"}\n'].join(''), 'line 2 is no line of a report.'],
    ['two reports', [lines[0], lines[0]].join(''), 'line 2 is no line of a report.'],
  ];
  for (const [name, bytes, reason] of refused) {
    test(name, () => {
      assert.throws(
        () => parseReport('r.json', Buffer.from(bytes)),
        new KensaError(
          'REPORT_UNREADABLE',
          `r.json can not be used: ${reason} Write a report with: kensa audit … --format json=FILE`,
        ),
      );
    });
  }
});
