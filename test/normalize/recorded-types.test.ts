import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InputDocument } from '../../harness/normalize/input-document.ts';
import { isTypeLeftOut, recordingOf } from '../../harness/normalize/recorded-types.ts';
import { documentOf } from './config-items.ts';

const KEY = 'AWS::KMS::Key';
const CLUSTER = 'AWS::RDS::DBCluster';
const ROLE = 'AWS::IAM::Role';
const TYPES = [KEY, CLUSTER, ROLE];

function recorder(configuration: unknown, properties: Partial<InputDocument> = {}): InputDocument {
  const resourceType = 'AWS::Config::ConfigurationRecorder';
  return documentOf({ resourceType, resourceId: 'default', configuration, ...properties });
}

function recordings(documents: InputDocument[], place: Partial<InputDocument> = {}): Record<string, string> {
  const { accountId = '111122223333', awsRegion = 'ap-northeast-1' } = place;
  return Object.fromEntries(
    TYPES.map((resourceType) => [resourceType, recordingOf(documents, { accountId, awsRegion, resourceType })]),
  );
}

function leftOut(documents: InputDocument[]): string[] {
  return TYPES.filter((resourceType) => isTypeLeftOut(documents, resourceType));
}

const ALL = { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } };
const ONLY_KEYS = { recordingGroup: { allSupported: false, resourceTypes: [KEY] } };
const UNKNOWN = { [KEY]: 'unknown', [CLUSTER]: 'unknown', [ROLE]: 'unknown' };
const RECORDED = { [KEY]: 'recorded', [CLUSTER]: 'recorded', [ROLE]: 'recorded' };
const NOT_RECORDED = { [KEY]: 'not_recorded', [CLUSTER]: 'not_recorded', [ROLE]: 'not_recorded' };

describe('a recorder', () => {
  const cases: [string, unknown, Record<string, string>][] = [
    ['of all types', ALL, RECORDED],
    [
      'of all types without global ones',
      { recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } },
      { ...RECORDED, [ROLE]: 'not_recorded' },
    ],
    [
      'of all types that is silent on global ones',
      { recordingGroup: { allSupported: true } },
      { ...RECORDED, [ROLE]: 'unknown' },
    ],
    ['of listed types', ONLY_KEYS, { ...NOT_RECORDED, [KEY]: 'recorded' }],
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
      { ...RECORDED, [KEY]: 'not_recorded' },
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
      { ...NOT_RECORDED, [KEY]: 'recorded' },
    ],
    [
      'with a stated strategy of listed types',
      {
        recordingGroup: { resourceTypes: [KEY], recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } },
      },
      { ...NOT_RECORDED, [KEY]: 'recorded' },
    ],
    ['that is stopped', { ...ALL, recording: false }, NOT_RECORDED],
    ['with an unknown strategy', { recordingGroup: { recordingStrategy: { useOnly: 'SOME' } } }, UNKNOWN],
    [
      'whose exclusions are missing',
      { recordingGroup: { recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' } } },
      UNKNOWN,
    ],
    ['with an empty list', { recordingGroup: { allSupported: false, resourceTypes: [] } }, UNKNOWN],
    ['without a recording group', {}, UNKNOWN],
    ['with a null recording group', { recordingGroup: null }, UNKNOWN],
    ['without a configuration', undefined, UNKNOWN],
    ['with an unreadable configuration', '{"RecordingGroup":', UNKNOWN],
  ];
  for (const [name, configuration, expected] of cases) {
    it(name, () => assert.deepEqual(recordings([recorder(configuration)]), expected));
  }
});

describe('recordingOf', () => {
  it('knows nothing without a recorder in the account and region', () => {
    const elsewhere = [recorder(ALL, { awsRegion: 'eu-west-1' }), recorder(ALL, { accountId: '444455556666' })];
    const noRecorder = documentOf({ resourceType: KEY, resourceId: 'key', configuration: ALL });
    assert.deepEqual(recordings([]), UNKNOWN);
    assert.deepEqual(recordings([...elsewhere, noRecorder]), UNKNOWN);
    assert.deepEqual(recordings(elsewhere, { awsRegion: 'eu-west-1' }), RECORDED);
  });

  it('asks every recorder of the account about a global type', () => {
    const elsewhere = [recorder(ONLY_KEYS), recorder(ALL, { awsRegion: 'us-east-1' })];
    assert.deepEqual(recordings(elsewhere, { awsRegion: 'global' }), RECORDED);
  });

  it('is content with one of several recorders, and unsure if one is unreadable', () => {
    const second = { resourceId: 'second' };
    assert.deepEqual(recordings([recorder(ONLY_KEYS), recorder(ALL, second)]), RECORDED);
    assert.deepEqual(recordings([recorder(ONLY_KEYS), recorder({}, second)]), { ...UNKNOWN, [KEY]: 'recorded' });
  });
});

describe('isTypeLeftOut', () => {
  it('says no without a recorder', () => assert.deepEqual(leftOut([]), []));

  it('says yes for what no recorder records', () => {
    const elsewhere = { accountId: '444455556666', awsRegion: 'eu-west-1' };
    assert.deepEqual(leftOut([recorder(ONLY_KEYS)]), [CLUSTER, ROLE]);
    assert.deepEqual(leftOut([recorder(ONLY_KEYS), recorder(ONLY_KEYS, elsewhere)]), [CLUSTER, ROLE]);
    assert.deepEqual(leftOut([recorder(ONLY_KEYS), recorder(ALL, elsewhere)]), []);
  });

  it('says no if a recorder is unreadable', () => {
    assert.deepEqual(leftOut([recorder(ONLY_KEYS), recorder({}, { resourceId: 'second' })]), []);
  });
});
