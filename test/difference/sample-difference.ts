import { compareReports } from '../../harness/difference/compare-reports.ts';
import type { Difference, DifferenceEntry } from '../../harness/difference/difference.ts';
import type { Evaluation } from '../../harness/evaluate/evaluation.ts';
import type { Compliance } from '../../harness/evaluate/verdict.ts';
import type { JsonValue } from '../../harness/json.ts';
import { findingId } from '../../harness/report/finding-id.ts';
import type { FindingException, FindingResource, Report } from '../../harness/report/report.ts';
import { type SampleFacts, sampleControl, sampleEvaluation, sampleManifest, sampleReport } from '../report/sample.ts';

/** The id of a control that judges the same type as Neptune.6. */
export const OTHER = 'Neptune.9';

/** The sample's manifest with a second control for snapshots. */
export const manifest: ReturnType<typeof sampleManifest> = (() => {
  const sample = sampleManifest();
  return {
    ...sample,
    controls: [...sample.controls, sampleControl({ id: OTHER, aliases: ['Old.9'], severity: 'HIGH' })],
  };
})();

/** Facts of a report that differ from run to run. */
export type RunFacts = SampleFacts & { controlIds?: readonly string[]; revision?: string };

/** A report of verdicts by controls for snapshots: `Neptune.6` and, where the facts say so, others. */
export function run(
  evaluations: readonly Evaluation[],
  { controlIds = ['Neptune.6'], revision, ...facts }: RunFacts = {},
): Report {
  const report = sampleReport({
    manifest: { ...manifest, ...(revision !== undefined && { revision }) },
    controls: manifest.controls.filter(({ id }) => controlIds.includes(id)),
    coverageOfControls: new Map(manifest.controls.map(({ id }) => [id, 'EVALUATED'])),
    diagnostics: [],
    evaluations,
    ...facts,
  });
  return report;
}

/** A verdict with all that such a verdict has. */
export function verdict(
  compliance: Compliance,
  {
    controlId = 'Neptune.6',
    resourceId = 'snapshot-1',
    value = null,
  }: { controlId?: string; resourceId?: string; value?: JsonValue } = {},
): Evaluation {
  return sampleEvaluation(
    controlId,
    { resourceId },
    {
      compliance,
      ...(compliance === 'NON_COMPLIANT' && {
        violations: [{ code: 'not_encrypted', path: ['configuration', 'storageEncrypted'] }],
      }),
      ...(compliance === 'INSUFFICIENT_DATA' && { missing: [{ path: ['configuration', 'engine'], reason: 'absent' }] }),
      ...(compliance === 'ERROR' && { error: 'the evaluation took longer than allowed' }),
    },
    value === null ? [] : [{ path: ['configuration', 'storageEncrypted'], value }],
  );
}

/** The difference of two reports, `old.json` and `new.json`. */
export function difference(before: Report, after: Report): Difference {
  return compareReports({ file: 'old.json', report: before }, { file: 'new.json', report: after }, manifest);
}

/** What a finding says of an exception that is in force for it. */
export const accepted: FindingException = {
  position: 1,
  owner: 'graph',
  reason: 'It holds no data.',
  ticket: 'OPS-1',
  until: '2027-06-30',
};

/** An entry about `snapshot-1` and Neptune.6, unless told otherwise. */
export function entry(
  facts: Pick<DifferenceEntry, 'after' | 'before' | 'state'> & Partial<DifferenceEntry>,
  told: Compliance,
): DifferenceEntry {
  const resource: FindingResource = {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    resourceId: 'snapshot-1',
    ...facts.resource,
  };
  const controlId = facts.controlId ?? 'Neptune.6';
  return {
    id: findingId(controlId, resource),
    controlId,
    severity: 'MEDIUM',
    violations:
      told === 'NON_COMPLIANT'
        ? [
            {
              code: 'not_encrypted',
              path: ['configuration', 'storageEncrypted'],
              message: 'The snapshot is not encrypted.',
            },
          ]
        : [],
    missing: told === 'INSUFFICIENT_DATA' ? [{ path: 'configuration.engine', reason: 'absent' }] : [],
    ...(told === 'ERROR' && { error: 'the evaluation took longer than allowed' }),
    ...facts,
    resource,
  };
}
