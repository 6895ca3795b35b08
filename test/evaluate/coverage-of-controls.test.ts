import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlManifest } from '../../harness/bundle/manifest.ts';
import type { Coverage } from '../../harness/evaluate/coverage.ts';
import { coverageOfControls } from '../../harness/evaluate/coverage-of-controls.ts';
import type { JsonObject } from '../../harness/json.ts';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import type { Inventory } from '../../harness/normalize/inventory.ts';
import { documentOf } from '../normalize/config-items.ts';
import { byType } from '../normalize/documents.ts';
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

function inventory(documents: InputDocument[], notRecorded: string[] = []): Inventory {
  return {
    documents: byType(documents),
    sources: [],
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

function recorder(recordingGroup: JsonObject, accountId = '111122223333'): InputDocument {
  return documentOf({
    resourceType: 'AWS::Config::ConfigurationRecorder',
    resourceId: 'default',
    accountId,
    configuration: { recordingGroup },
  });
}

const all = recorder({ allSupported: true });
const onlyInstances = recorder({ allSupported: false, resourceTypes: [INSTANCE] });
const onlyKeys = recorder({ allSupported: false, resourceTypes: ['AWS::KMS::Key'] });

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
    'a recorder of all types',
    [clusters, both],
    inventory([all]),
    { 'Clusters.1': 'NO_RESOURCES', 'Both.1': 'NO_RESOURCES' },
  ],
  [
    'a recorder that leaves one of two types out',
    [clusters, both],
    inventory([onlyInstances]),
    { 'Clusters.1': 'NOT_RECORDED', 'Both.1': 'NOT_RECORDED' },
  ],
  [
    'a recorder that leaves the type out, and a resource of it all the same',
    [clusters],
    inventory([onlyKeys, resource(CLUSTER)]),
    { 'Clusters.1': 'EVALUATED' },
  ],
  [
    'a recorder that leaves the type out beside one that records it',
    [clusters],
    inventory([onlyKeys, recorder({ allSupported: true }, '444455556666')]),
    { 'Clusters.1': 'NO_RESOURCES' },
  ],
  ['a type that AWS Config can not record', [described], inventory([all]), { 'Groups.1': 'NOT_RECORDED' }],
  ['such a type, described', [described], inventory([resource(GROUP)]), { 'Groups.1': 'EVALUATED' }],
];

for (const [name, controls, given, coverage] of coverages) {
  test(`${name}: ${Object.values(coverage).join(', ') || 'nothing'}`, () => {
    assert.deepEqual(coverageOfControls(controls, given), new Map(Object.entries(coverage)));
  });
}
