import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import { CONFIGURATION_RECORDER, isRecordedAtHome, recordingOf } from '../../harness/normalize/recorded-types.ts';
import { documentOf } from './config-items.ts';

const KEY = 'AWS::KMS::Key';
const CLUSTER = 'AWS::RDS::DBCluster';
const ROLE = 'AWS::IAM::Role';
const TYPES = [KEY, CLUSTER, ROLE];

function recorder(configuration: unknown, properties: Partial<InputDocument> = {}): InputDocument {
  return documentOf({ resourceType: CONFIGURATION_RECORDER, resourceId: 'default', configuration, ...properties });
}

function leftOut(document: InputDocument): string[] {
  return TYPES.filter((resourceType) => recordingOf(document, resourceType) === 'NOT_RECORDED');
}

const ALL = { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } };
const ONLY_KEYS = { recordingGroup: { allSupported: false, resourceTypes: [KEY] } };
describe('a recorder', () => {
  const cases: [name: string, configuration: unknown, leavesOut: string[]][] = [
    ['of all types', ALL, []],
    [
      'of all types without global ones',
      { recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } },
      [ROLE],
    ],
    ['of all types that is silent on global ones', { recordingGroup: { allSupported: true } }, []],
    ['of listed types', ONLY_KEYS, [CLUSTER, ROLE]],
    [
      'of all but listed types',
      {
        recordingGroup: {
          allSupported: false,
          includeGlobalResourceTypes: false,
          resourceTypes: [],
          exclusionByResourceTypes: { resourceTypes: [KEY] },
          recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        },
      },
      [KEY],
    ],
    [
      'in the spelling of recorded items',
      {
        Recording: true,
        RecordingGroup: {
          AllSupported: false,
          ExclusionByResourceTypes: { ResourceTypes: [CLUSTER, ROLE] },
          RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        },
      },
      [CLUSTER, ROLE],
    ],
    [
      'with a stated strategy of listed types',
      {
        recordingGroup: { resourceTypes: [KEY], recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } },
      },
      [CLUSTER, ROLE],
    ],
    ['that is stopped', { ...ALL, recording: false }, []],
    ['of listed types that is stopped', { ...ONLY_KEYS, recording: false }, [CLUSTER, ROLE]],
    ['with an unknown strategy', { recordingGroup: { recordingStrategy: { useOnly: 'SOME' } } }, []],
    [
      'whose exclusions are missing',
      { recordingGroup: { recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' } } },
      [],
    ],
    ['with an empty list', { recordingGroup: { allSupported: false, resourceTypes: [] } }, []],
    ['without a recording group', {}, []],
    ['with a null recording group', { recordingGroup: null }, []],
    ['without a configuration', undefined, []],
    ['with an unreadable configuration', '{"RecordingGroup":', []],
  ];
  for (const [name, configuration, leavesOut] of cases) {
    it(name, () => assert.deepEqual(leftOut(recorder(configuration)), leavesOut));
  }
});

describe('recordingOf', () => {
  it('tells a stopped recorder from one that leaves a type out', () => {
    const stopped = recorder({ ...ONLY_KEYS, recording: false });
    assert.equal(recordingOf(stopped, KEY), 'RECORDER_STOPPED');
    assert.equal(recordingOf(stopped, CLUSTER), 'NOT_RECORDED');
    assert.equal(recordingOf(recorder({ ...ONLY_KEYS, Recording: true }), KEY), 'RECORDED');
    assert.equal(recordingOf(recorder({ Recording: false }), KEY), 'RECORDER_STOPPED');
  });
});

describe('isRecordedAtHome', () => {
  it('knows the types of no region', () => {
    assert.deepEqual(TYPES.filter(isRecordedAtHome), [ROLE]);
  });
});
