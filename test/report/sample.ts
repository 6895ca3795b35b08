import type { ControlManifest, Manifest } from '../../harness/bundle/manifest.ts';
import type { Evaluation } from '../../harness/evaluate/evaluation.ts';
import type { Verdict } from '../../harness/evaluate/verdict.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import { resourceKey } from '../../harness/normalize/resource-key.ts';
import type { Exception } from '../../harness/exceptions/exception.ts';
import { openExceptions } from '../../harness/exceptions/exception-ledger.ts';
import { buildReport, type ReportInput } from '../../harness/report/build-report.ts';
import { heldFindings } from '../../harness/report/finding-store.ts';
import { gatherFindings } from '../../harness/report/gather-findings.ts';
import type { FormatOptions } from '../../harness/report/formats.ts';
import type { CoverageRow, Finding, Report } from '../../harness/report/report.ts';

/** A control that reads `configuration.storageEncrypted` of Neptune snapshots, unless told otherwise. */
export function sampleControl(facts: Partial<ControlManifest> = {}): ControlManifest {
  return {
    id: 'Neptune.6',
    aliases: ['Neptune-006'],
    title: 'Neptune DB cluster snapshots should be encrypted at rest',
    description: 'A snapshot holds all data of its cluster.',
    severity: 'MEDIUM',
    standards: ['NIST SP 800-53 Rev. 5'],
    resourceTypes: ['AWS::RDS::DBClusterSnapshot'],
    references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6'],
    messages: { not_encrypted: 'The snapshot is not encrypted.' },
    translations: {
      ja: {
        title: 'Neptune DB クラスタースナップショットは保管時に暗号化する必要があります',
        description: 'スナップショットにはクラスターのすべてのデータが含まれます。',
        messages: { not_encrypted: 'スナップショットが暗号化されていません。' },
      },
    },
    parameters: {},
    related: {},
    evidence: [],
    package: 'controls.neptune.cluster_snapshot_encrypted',
    reads: {
      'AWS::RDS::DBClusterSnapshot': [
        { path: 'configuration.engine', types: ['string'], optional: false },
        { path: 'configuration.storageEncrypted', types: ['boolean'], optional: false },
      ],
    },
    ...facts,
  };
}

/** A terminal without colour whose reader reads English. */
export const sampleOptions: FormatOptions = { color: false, width: 100, language: 'en', controlTexts: new Map() };

/** A manifest of four controls, in its own order (by id). */
export function sampleManifest(): Manifest {
  return {
    schemaVersion: 1,
    revision: 'sha256:5f2c',
    opaVersion: '1.22.2',
    controls: [
      sampleControl({
        id: 'EMR.3',
        aliases: [],
        title: 'EMR security configurations should encrypt data at rest',
        resourceTypes: ['AWS::EMR::SecurityConfiguration'],
        messages: { not_enabled: 'Encryption at rest is off.' },
        parameters: {
          type: 'object',
          additionalProperties: false,
          properties: { requireScopes: { type: 'array', items: { enum: ['s3', 'localDisk'] } } },
        },
      }),
      sampleControl({
        id: 'ElastiCache.4',
        aliases: [],
        title: 'ElastiCache replication groups should be encrypted at rest',
        resourceTypes: ['AWS::ElastiCache::ReplicationGroup'],
      }),
      sampleControl({
        id: 'Kensa.Neptune.1',
        aliases: ['Neptune-002'],
        title: 'Neptune clusters should be encrypted with a customer managed key',
        severity: 'HIGH',
        resourceTypes: ['AWS::RDS::DBCluster'],
        messages: { aws_managed_key: 'The key is managed by AWS, so that its policy cannot be changed.' },
        translations: {
          ja: {
            title: 'Neptune DB クラスターはカスタマーマネージドキーで暗号化する必要があります',
            description: 'カスタマーマネージドキーのキーポリシーは変更できます。',
            messages: { aws_managed_key: 'AWS が管理するキーのため、キーポリシーを変更できません。' },
          },
        },
      }),
      sampleControl(),
    ],
    resourceTypes: {},
    inputSchema: {},
  };
}

export function sampleDocument(facts: Partial<InputDocument> = {}): InputDocument {
  return {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    resourceId: 'snapshot-1',
    provenance: { source: 'snapshot', location: 'snapshot.json.gz', capturedAt: '2026-11-20T01:02:03.000Z' },
    ...facts,
  };
}

export function sampleEvaluation(
  controlId: string,
  document: Partial<InputDocument>,
  verdict: Partial<Verdict>,
  evidence: Evaluation['evidence'] = [],
): Evaluation {
  return {
    controlId,
    document: () => sampleDocument(document),
    verdict: { compliance: 'COMPLIANT', violations: [], missing: [], ...verdict },
    evidence,
  };
}

/** What a sample run may differ in; the findings are those of the evaluations. */
export type SampleFacts = Partial<Omit<ReportInput, 'exceptions' | 'gathered'>> & {
  exceptions?: readonly Exception[];
  evaluations?: readonly Evaluation[];
  all?: boolean;
};

/** An exception for every Neptune snapshot, in force in November of 2026. */
export function sampleException(facts: Partial<Exception> = {}): Exception {
  return {
    control: 'Neptune.6',
    scope: { resources: ['*'] },
    owner: 'graph',
    reason: 'It holds no data.',
    until: '2027-06-30',
    ...facts,
  };
}

/** A finding of Neptune.6, as `buildFinding` makes it. */
export function sampleFinding(facts: Partial<Finding> = {}): Finding {
  return {
    id: '0'.repeat(32),
    controlId: 'Neptune.6',
    compliance: 'NON_COMPLIANT',
    severity: 'MEDIUM',
    resource: {
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType: 'AWS::RDS::DBClusterSnapshot',
      resourceId: 'snapshot-1',
      arn: 'arn:aws:rds:ap-northeast-1:111122223333:cluster-snapshot:snapshot-1',
    },
    violations: [
      { code: 'not_encrypted', path: ['configuration', 'storageEncrypted'], message: 'The snapshot is not encrypted.' },
    ],
    missing: [],
    evidence: [{ path: 'configuration.storageEncrypted', value: false }],
    provenance: { source: 'snapshot', location: 'snapshot.json.gz', capturedAt: '2026-11-20T01:02:03.000Z' },
    ...facts,
  };
}

/** Every kind of verdict, not in the order of the report. */
export function sampleEvaluations(): Evaluation[] {
  return [
    sampleEvaluation('Neptune.6', { resourceId: 'snapshot-3' }, { compliance: 'NOT_APPLICABLE' }),
    sampleEvaluation(
      'Neptune.6',
      { resourceId: 'snapshot-2', resourceName: 'orders', arn: 'arn:aws:rds:snapshot-2' },
      {
        compliance: 'NON_COMPLIANT',
        violations: [{ code: 'not_encrypted', path: ['configuration', 'storageEncrypted'] }],
      },
      [
        { path: ['configuration', 'storageEncrypted'], value: false },
        { path: ['configuration', 'engine'], value: 'neptune' },
      ],
    ),
    sampleEvaluation('Neptune.6', { resourceId: 'snapshot-1' }, { compliance: 'COMPLIANT' }),
    sampleEvaluation(
      'Kensa.Neptune.1',
      { resourceType: 'AWS::RDS::DBCluster', resourceId: 'cluster-1' },
      {
        compliance: 'INSUFFICIENT_DATA',
        missing: [
          {
            path: ['related', 'kms_key'],
            reason: 'other_account',
            reference: 'arn:aws:kms:ap-northeast-1:444455556666:key/k1',
          },
          { path: ['configuration', 'kmsKeyId'], reason: 'absent' },
        ],
      },
    ),
    sampleEvaluation(
      'Kensa.Neptune.1',
      { accountId: '000011112222', resourceType: 'AWS::RDS::DBCluster', resourceId: 'cluster-2' },
      { compliance: 'ERROR', error: 'the evaluation took longer than allowed' },
    ),
  ];
}

/** A region whose snapshots are all accounted for. */
export function sampleCoverageRow(facts: Partial<CoverageRow> = {}): CoverageRow {
  return {
    accountId: '111122223333',
    awsRegion: 'ap-northeast-1',
    resourceType: 'AWS::RDS::DBClusterSnapshot',
    location: 'aws:111122223333/ap-northeast-1',
    basis: 'listing',
    recording: 'RECORDED',
    listed: 0,
    evaluated: 0,
    deleted: 0,
    failed: 0,
    failures: [],
    controls: ['Neptune.6'],
    ...facts,
  };
}

/** A run with every kind of verdict, coverage and diagnostic; nothing in it is in the order of the report. */
export function sampleInput(facts: SampleFacts = {}): ReportInput {
  const { evaluations = sampleEvaluations(), all = false, exceptions, ...given } = facts;
  const manifest = sampleManifest();
  const controls = given.controls ?? manifest.controls;
  const evaluatedAt = given.evaluatedAt === undefined ? '2026-11-22T00:00:00.000Z' : given.evaluatedAt;
  const ids = controls.map(({ id }) => id);
  const ledger = exceptions && openExceptions(exceptions, ids, evaluatedAt);
  const gatherer = gatherFindings(controls, all, heldFindings(given.manifest ?? manifest), ledger?.except);
  for (const evaluation of evaluations) gatherer.take(evaluation);
  return {
    toolVersion: '0.1.0',
    manifest,
    controls: manifest.controls,
    sources: [
      { location: 'snapshot-10.json', shape: 'snapshot', items: 3 },
      { location: 'snapshot-9.json', shape: 'snapshot', items: 12 },
    ],
    resources: 12,
    evaluated: new Set(evaluations.map(({ document }) => resourceKey(document()))).size,
    notEvaluated: { deleted: 1, notRecorded: 0, superseded: 2 },
    gathered: gatherer.gathered(),
    ...(ledger && { exceptions: ledger.outcome() }),
    coverageOfControls: new Map([
      ['EMR.3', 'NO_RESOURCES'],
      ['ElastiCache.4', 'NOT_RECORDED'],
      ['Kensa.Neptune.1', 'EVALUATED'],
      ['Neptune.6', 'EVALUATED'],
    ]),
    coverage: [],
    diagnostics: [
      {
        code: 'ITEM_NOT_OBJECT',
        severity: 'error',
        location: 'snapshot-9.json, item 12',
        message: 'The item is a number.',
      },
      {
        code: 'ITEM_CONTENT_UNREADABLE',
        severity: 'warning',
        location: 'snapshot-9.json, item 2',
        message: 'A policy in it is not JSON.',
      },
    ],
    maskAccounts: false,
    ...given,
    evaluatedAt,
  };
}

export function sampleReport(facts: SampleFacts = {}): Report {
  return buildReport(sampleInput(facts));
}
