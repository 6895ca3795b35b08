import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { streamReport } from '../../harness/report/finding-list.ts';
import { ndjsonReport } from '../../harness/report/ndjson-report.ts';
import { ndjsonLineSchema } from '../../harness/report/ndjson-schema.ts';
import type { Report } from '../../harness/report/report.ts';
import { type SampleFacts, sampleCoverageRow, sampleReport } from './sample.ts';

const isLine = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(ndjsonLineSchema);

function linesOf(report: Report): string[] {
  const text = [...ndjsonReport(streamReport(report))].join('');
  assert.ok(text.endsWith('\n'));
  return text.slice(0, -1).split('\n');
}

test('the lines are the outline, each finding, each diagnostic and the end', () => {
  const report = sampleReport({ all: true });
  const { findings, diagnostics, ...outline } = report;
  assert.deepEqual(linesOf(report), [
    JSON.stringify({ kind: 'report', ...outline }),
    ...findings.map((finding) => JSON.stringify({ kind: 'finding', ...finding })),
    ...diagnostics.map((diagnostic) => JSON.stringify({ kind: 'diagnostic', ...diagnostic })),
    '{"kind":"end","findings":5,"diagnostics":2}',
  ]);
});

test('the first line starts with its kind and its version', () => {
  assert.match(linesOf(sampleReport())[0] ?? '', /^\{"kind":"report","schemaVersion":1,"tool":\{"name":"kensa",/);
});

const runs: [name: string, facts: SampleFacts][] = [
  ['a whole run', { all: true, coverage: [sampleCoverageRow()] }],
  ['nothing', { controls: [], sources: [], evaluations: [], diagnostics: [], evaluatedAt: null, resources: 0 }],
  ['text that breaks lines', { sources: [{ location: '"}\n{"kind":"end"}\u2028\r\n', shape: 'snapshot', items: 0 }] }],
];

for (const [name, facts] of runs) {
  test(`every line of ${name} fits the schema`, () => {
    for (const line of linesOf(sampleReport(facts))) {
      isLine(JSON.parse(line));
      assert.deepEqual(isLine.errors, null, line);
    }
  });
}

const refused: [name: string, line: object][] = [
  ['of no kind', { findings: 0, diagnostics: 0 }],
  ['of another kind', { kind: 'summary', findings: 0, diagnostics: 0 }],
  ['with a property too many', { kind: 'end', findings: 0, diagnostics: 0, more: 0 }],
  ['with a property too few', { kind: 'end', findings: 0 }],
  ['of another version', { kind: 'report', ...outlineOf(sampleReport()), schemaVersion: 2 }],
];

for (const [name, line] of refused) {
  test(`a line ${name} does not fit the schema`, () => assert.equal(isLine(line), false));
}

function outlineOf({ findings: _findings, diagnostics: _diagnostics, ...outline }: Report): object {
  return outline;
}

test('the outline alone is a line', () => {
  assert.equal(isLine({ kind: 'report', ...outlineOf(sampleReport()) }), true);
});
