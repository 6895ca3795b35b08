import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Severity } from '../../harness/bundle/manifest.ts';
import { exitCode, type FailOptions } from '../../harness/cli/exit-code.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import type { Coverage, CoverageRow, Report } from '../../harness/report/report.ts';
import {
  type SampleFacts,
  sampleCoverageRow,
  sampleEvaluation,
  sampleException,
  sampleManifest,
  sampleReport,
} from '../report/sample.ts';

/** A report of one verdict by a control of the given severity. */
function report(
  severity: Severity,
  compliance: Compliance,
  diagnostic?: 'error' | 'warning',
  facts: SampleFacts = {},
): Report {
  const manifest = sampleManifest();
  const controls = manifest.controls.map((control) => ({ ...control, severity }));
  return sampleReport({
    manifest: { ...manifest, controls },
    evaluations: [sampleEvaluation('EMR.3', {}, { compliance })],
    coverageOfControls: new Map(controls.map(({ id }) => [id, 'EVALUATED'])),
    ...facts,
    diagnostics: diagnostic
      ? [{ code: 'JSON_INVALID', severity: diagnostic, location: 'a.json', message: 'Not JSON.' }]
      : [],
  });
}

const any: FailOptions = { failOn: 'INFORMATIONAL', failOnUnknown: false };
const anyUnknown: FailOptions = { failOn: 'INFORMATIONAL', failOnUnknown: true };
const high: FailOptions = { failOn: 'HIGH', failOnUnknown: false };
const highUnknown: FailOptions = { failOn: 'HIGH', failOnUnknown: true };
const none: FailOptions = { failOn: 'none', failOnUnknown: true };

const cases: [facts: [Severity, Compliance, ('error' | 'warning')?], options: FailOptions, code: 0 | 1 | 2][] = [
  [['INFORMATIONAL', 'COMPLIANT'], any, 0],
  [['INFORMATIONAL', 'NOT_APPLICABLE'], anyUnknown, 0],
  [['INFORMATIONAL', 'NON_COMPLIANT'], any, 1],
  [['MEDIUM', 'NON_COMPLIANT'], high, 0],
  [['HIGH', 'NON_COMPLIANT'], high, 1],
  [['CRITICAL', 'NON_COMPLIANT'], high, 1],
  [['CRITICAL', 'NON_COMPLIANT'], none, 0],
  [['CRITICAL', 'INSUFFICIENT_DATA'], any, 0],
  [['CRITICAL', 'ERROR'], any, 0],
  [['HIGH', 'INSUFFICIENT_DATA'], highUnknown, 1],
  [['HIGH', 'ERROR'], highUnknown, 1],
  [['MEDIUM', 'INSUFFICIENT_DATA'], highUnknown, 0],
  [['MEDIUM', 'ERROR'], highUnknown, 0],
  [['CRITICAL', 'ERROR'], none, 0],
  [['HIGH', 'COMPLIANT', 'warning'], anyUnknown, 0],
  [['HIGH', 'COMPLIANT', 'error'], any, 2],
  [['HIGH', 'NON_COMPLIANT', 'error'], any, 2],
  [['HIGH', 'NON_COMPLIANT', 'error'], none, 2],
];

for (const [facts, options, code] of cases) {
  test(`${facts.join(', ')} with ${JSON.stringify(options)}: ${code}`, () => {
    assert.equal(exitCode(report(...facts), options), code);
  });
}

const failures = [{ resourceId: 'snapshot-9', reason: 'denied', message: 'AccessDeniedException' }] as const;

const gaps: [name: string, row: Partial<CoverageRow>, code: 0 | 1][] = [
  ['a type that is recorded and whole', {}, 0],
  ['a type that is described', { recording: 'DESCRIBED' }, 0],
  ['a type that is not recorded', { recording: 'NOT_RECORDED' }, 1],
  ['a stopped recorder', { recording: 'RECORDER_STOPPED' }, 1],
  ['a failing recorder', { recording: 'RECORDER_FAILING' }, 1],
  ['no recorder', { recording: 'NO_RECORDER' }, 1],
  ['a list that is not whole', { incomplete: { reason: 'denied', message: 'AccessDeniedException' } }, 1],
  ['a resource that was not read', { listed: 1, failed: 1, failures: [...failures] }, 1],
  ['numbers that do not add up', { listed: 1 }, 1],
];

for (const [name, row, code] of gaps) {
  test(`${name}, with --fail-on-unknown: ${code}; without: 0`, () => {
    const given = report('HIGH', 'COMPLIANT', undefined, { coverage: [sampleCoverageRow(row)] });
    assert.equal(exitCode(given, highUnknown), code);
    assert.equal(exitCode(given, high), 0);
    assert.equal(exitCode(given, { failOn: 'CRITICAL', failOnUnknown: true }), 0);
  });
}

const unjudged: [coverage: Coverage, code: 0 | 1][] = [
  ['EVALUATED', 0],
  ['NO_RESOURCES', 0],
  ['NOT_RECORDED', 1],
  ['DENIED', 1],
  ['INCOMPLETE', 1],
];

for (const [coverage, code] of unjudged) {
  test(`a control that is ${coverage}, with --fail-on-unknown: ${code}`, () => {
    const coverageOfControls = new Map(sampleManifest().controls.map(({ id }) => [id, coverage]));
    assert.equal(exitCode(report('HIGH', 'COMPLIANT', undefined, { coverageOfControls }), highUnknown), code);
  });
}

test('what an exception is in force for does not count, and nothing else is excused by it', () => {
  const control = 'EMR.3';
  const violations = ['a', 'b'].map((resourceId) => {
    return sampleEvaluation(control, { resourceId }, { compliance: 'NON_COMPLIANT' });
  });
  const unknown = sampleEvaluation(control, { resourceId: 'c' }, { compliance: 'INSUFFICIENT_DATA' });
  const failed = sampleEvaluation(control, { resourceId: 'd' }, { compliance: 'ERROR', error: 'conflict' });
  const all = sampleException({ control, acceptUnknown: true });
  const runs: [facts: SampleFacts, options: FailOptions, code: number][] = [
    [{ evaluations: violations, exceptions: [all] }, any, 0],
    [{ evaluations: violations, exceptions: [{ ...all, scope: { resources: ['a'] } }] }, any, 1],
    [{ evaluations: violations, exceptions: [{ ...all, until: '2026-11-21' }] }, any, 1],
    [{ evaluations: violations, exceptions: [{ ...all, control: 'Neptune.6' }] }, any, 1],
    [{ evaluations: [unknown, failed], exceptions: [all] }, anyUnknown, 0],
    [{ evaluations: [unknown], exceptions: [sampleException({ control })] }, anyUnknown, 1],
    [{ evaluations: [failed], exceptions: [sampleException({ control })] }, anyUnknown, 1],
    [
      {
        evaluations: violations,
        exceptions: [all],
        coverage: [sampleCoverageRow({ controls: [control], incomplete: { reason: 'denied', message: 'no' } })],
      },
      anyUnknown,
      1,
    ],
  ];
  assert.deepEqual(
    runs.map(([facts, options]) => exitCode(report('MEDIUM', 'NON_COMPLIANT', undefined, facts), options)),
    runs.map(([, , code]) => code),
  );
});
