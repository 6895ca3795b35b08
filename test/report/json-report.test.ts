import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamReport } from '../../harness/report/finding-list.ts';
import { jsonReport } from '../../harness/report/json-report.ts';
import { sampleReport } from './sample.ts';

test('the chunks make the text of JSON.stringify', () => {
  const report = sampleReport({ all: true });
  assert.equal([...jsonReport(streamReport(report))].join(''), `${JSON.stringify(report, null, 2)}\n`);
});

test('empty lists and null are written as JSON.stringify writes them', () => {
  const report = sampleReport({ sources: [], controls: [], evaluations: [], diagnostics: [], evaluatedAt: null });
  assert.equal([...jsonReport(streamReport(report))].join(''), `${JSON.stringify(report, null, 2)}\n`);
});

test('text that looks like JSON or breaks lines stays in its string', () => {
  const report = sampleReport({
    sources: [{ location: '"},\n  "findings": []\u001b[2J\\', shape: 'snapshot', items: 0 }],
  });
  assert.deepEqual(JSON.parse([...jsonReport(streamReport(report))].join('')), report);
});

test('no chunk holds more than one finding', () => {
  const report = sampleReport();
  const chunks = [...jsonReport(streamReport(report))].filter((chunk) => chunk.includes('"compliance"'));
  assert.deepEqual(
    chunks.map((chunk) => chunk.match(/"id": "(.*)"/)?.[1]),
    report.findings.map(({ id }) => id),
  );
});
