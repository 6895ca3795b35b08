import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Severity } from '../../harness/bundle/manifest.ts';
import { exitCode, type FailOptions } from '../../harness/cli/exit-code.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import type { Report } from '../../harness/report/report.ts';
import { sampleEvaluation, sampleManifest, sampleReport } from '../report/sample.ts';

/** A report of one verdict by a control of the given severity. */
function report(severity: Severity, compliance: Compliance, diagnostic?: 'error' | 'warning'): Report {
  const manifest = sampleManifest();
  const controls = manifest.controls.map((control) => ({ ...control, severity }));
  return sampleReport({
    manifest: { ...manifest, controls },
    evaluations: [sampleEvaluation('EMR.3', {}, { compliance })],
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

const cases: [facts: Parameters<typeof report>, options: FailOptions, code: 0 | 1 | 2][] = [
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
