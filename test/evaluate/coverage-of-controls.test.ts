import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlManifest } from '../../harness/bundle/manifest.ts';
import type { Coverage } from '../../harness/evaluate/coverage.ts';
import { coverageOfControls } from '../../harness/evaluate/coverage-of-controls.ts';
import { coverageRows } from '../../harness/evaluate/coverage-rows.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { Inventory } from '../../harness/normalize/inventory.ts';
import { documentOf } from '../normalize/config-items.ts';
import { byType } from '../normalize/documents.ts';
import type { TypeCoverage } from '../../harness/normalize/coverage/type-coverage.ts';
import { typeCoverage } from '../normalize/coverage/type-coverages.ts';
import { sampleControl } from '../report/sample.ts';

const CLUSTER = 'AWS::RDS::DBCluster';
const INSTANCE = 'AWS::RDS::DBInstance';
const GROUP = 'AWS::ElastiCache::ReplicationGroup';

const clusters = sampleControl({ id: 'Clusters.1', resourceTypes: [CLUSTER] });
const both = sampleControl({ id: 'Both.1', resourceTypes: [CLUSTER, INSTANCE] });
const described = sampleControl({
  id: 'Groups.1',
  resourceTypes: [GROUP],
  describedBy: 'elasticache:DescribeReplicationGroups',
});

function inventory(documents: InputDocument[], notRecorded: string[] = [], coverage: TypeCoverage[] = []): Inventory {
  return {
    documents: byType(documents),
    unread: new Map(),
    coverage,
    sources: [],
    collections: [],
    resources: documents.length,
    notEvaluated: { deleted: 0, notRecorded: notRecorded.length, superseded: 0 },
    notRecordedTypes: notRecorded.map((resourceType) => ({
      accountId: '111122223333',
      awsRegion: 'ap-northeast-1',
      resourceType,
    })),
    diagnostics: [],
  };
}

function resource(resourceType: string): InputDocument {
  return documentOf({ resourceType, resourceId: 'orders' });
}

/** A row of a recorder's item in a region. */
function byRecorder(facts: Partial<TypeCoverage>): TypeCoverage {
  return typeCoverage({ basis: 'recorder', resourceType: CLUSTER, recording: 'NOT_RECORDED', ...facts });
}

function byListing(facts: Partial<TypeCoverage>): TypeCoverage {
  return typeCoverage({ resourceType: CLUSTER, ...facts });
}

const denied = { reason: 'denied', message: 'config:ListDiscoveredResources: AccessDeniedException' } as const;
const throttled = { reason: 'throttled', message: 'config:ListDiscoveredResources: ThrottlingException' } as const;

const coverages: [
  name: string,
  controls: ControlManifest[],
  inventory: Inventory,
  coverage: Record<string, Coverage>,
][] = [
  ['a resource of the type', [clusters], inventory([resource(CLUSTER)]), { 'Clusters.1': 'EVALUATED' }],
  [
    'a resource of one of two types',
    [both, clusters],
    inventory([resource(INSTANCE)]),
    { 'Both.1': 'EVALUATED', 'Clusters.1': 'NO_RESOURCES' },
  ],
  ['a resource of another type', [clusters], inventory([resource(GROUP)]), { 'Clusters.1': 'NO_RESOURCES' }],
  ['an empty input', [clusters, both], inventory([]), { 'Clusters.1': 'NO_RESOURCES', 'Both.1': 'NO_RESOURCES' }],
  ['no controls', [], inventory([resource(CLUSTER)]), {}],
  [
    'items that say that the type is not recorded',
    [clusters, both, described],
    inventory([resource(GROUP)], [CLUSTER]),
    { 'Clusters.1': 'NOT_RECORDED', 'Both.1': 'NOT_RECORDED', 'Groups.1': 'EVALUATED' },
  ],
  [
    'a resource beside items that say that the type is not recorded elsewhere',
    [clusters, both],
    inventory([resource(CLUSTER)], [CLUSTER]),
    { 'Clusters.1': 'EVALUATED', 'Both.1': 'EVALUATED' },
  ],
  [
    'items that say that another type is not recorded',
    [clusters, both],
    inventory([], [INSTANCE]),
    { 'Clusters.1': 'NO_RESOURCES', 'Both.1': 'NOT_RECORDED' },
  ],
  [
    'a recorder that leaves one of two types out',
    [clusters, both],
    inventory([], [], [byRecorder({ resourceType: INSTANCE })]),
    { 'Clusters.1': 'NO_RESOURCES', 'Both.1': 'NOT_RECORDED' },
  ],
  [
    'a recorder that leaves the type out, and a resource of it all the same',
    [clusters],
    inventory([resource(CLUSTER)], [], [byRecorder({})]),
    { 'Clusters.1': 'EVALUATED' },
  ],
  [
    'a stopped recorder in one region',
    [clusters],
    inventory([], [], [byRecorder({ recording: 'RECORDER_STOPPED' })]),
    { 'Clusters.1': 'NOT_RECORDED' },
  ],
  ['a type that AWS Config can not record', [described], inventory([]), { 'Groups.1': 'NOT_RECORDED' }],
  [
    'such a type, which a recorder leaves out',
    [described],
    inventory([], [], [byRecorder({ resourceType: GROUP })]),
    { 'Groups.1': 'NOT_RECORDED' },
  ],
  [
    'such a type, of which its service has none',
    [described],
    inventory([], [], [byListing({ resourceType: GROUP, recording: 'DESCRIBED' })]),
    { 'Groups.1': 'NO_RESOURCES' },
  ],
  ['an empty list', [clusters], inventory([], [], [byListing({})]), { 'Clusters.1': 'NO_RESOURCES' }],
  [
    'lists that are denied, interrupted, not recorded, and whole',
    [clusters],
    inventory(
      [],
      [],
      [
        byListing({}),
        byListing({ recording: 'NO_RECORDER' }),
        byListing({ incomplete: throttled }),
        byListing({ incomplete: denied }),
      ],
    ),
    { 'Clusters.1': 'DENIED' },
  ],
  [
    'a list that is not whole beside one of no recorder',
    [clusters],
    inventory([], [], [byListing({ recording: 'NO_RECORDER' }), byListing({ incomplete: throttled })]),
    { 'Clusters.1': 'INCOMPLETE' },
  ],
  [
    'a list of a failing recorder',
    [clusters],
    inventory([], [], [byListing({ recording: 'RECORDER_FAILING' })]),
    { 'Clusters.1': 'INCOMPLETE' },
  ],
  [
    'a list of a stopped recorder',
    [clusters],
    inventory([], [], [byListing({ recording: 'RECORDER_STOPPED' })]),
    { 'Clusters.1': 'NOT_RECORDED' },
  ],
  [
    'a list whose numbers do not add up',
    [clusters],
    inventory([], [], [byListing({ listed: 1 })]),
    { 'Clusters.1': 'INCOMPLETE' },
  ],
  [
    'a denied list beside a resource',
    [clusters],
    inventory([resource(CLUSTER)], [], [byListing({ incomplete: denied })]),
    { 'Clusters.1': 'EVALUATED' },
  ],
  ['such a type, described', [described], inventory([resource(GROUP)]), { 'Groups.1': 'EVALUATED' }],
];

for (const [name, controls, given, coverage] of coverages) {
  test(`${name}: ${Object.values(coverage).join(', ') || 'nothing'}`, () => {
    const rows = coverageRows(controls, given);
    assert.deepEqual(coverageOfControls(controls, given, rows), new Map(Object.entries(coverage)));
  });
}
