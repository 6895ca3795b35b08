import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InputDocument } from '../../../harness/normalize/input-document.ts';
import {
  CONFIGURATION_RECORDER,
  isRecordedAtHome,
  isRecorder,
  recordingOf,
} from '../../../harness/normalize/coverage/recorded-types.ts';
import { documentOf } from '../config-items.ts';

const KEY = 'AWS::KMS::Key';
const CLUSTER = 'AWS::RDS::DBCluster';
const ROLE = 'AWS::IAM::Role';
const TYPES = [KEY, CLUSTER, ROLE];

function recorder(configuration: unknown, properties: Partial<InputDocument> = {}): InputDocument {
  return documentOf({ resourceType: CONFIGURATION_RECORDER, resourceId: 'default', configuration, ...properties });
}

const ALL = { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } };
const ONLY_KEYS = { recordingGroup: { allSupported: false, resourceTypes: [KEY] } };

describe('recordingOf', () => {
  const cases: [name: string, configuration: unknown, expected: ReturnType<typeof recordingOf>[]][] = [
    ['of all types', ALL, ['RECORDED', 'RECORDED', 'RECORDED']],
    ['of listed types', ONLY_KEYS, ['RECORDED', 'NOT_RECORDED', 'NOT_RECORDED']],
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
      ['RECORDED', 'NOT_RECORDED', 'NOT_RECORDED'],
    ],
    ['that is stopped', { ...ALL, recording: false }, ['RECORDER_STOPPED', 'RECORDER_STOPPED', 'RECORDER_STOPPED']],
    [
      'that is stopped, as a query writes it',
      { ...ALL, Recording: 'false' },
      ['RECORDER_STOPPED', 'RECORDER_STOPPED', 'RECORDER_STOPPED'],
    ],
    [
      'of listed types that is stopped',
      { ...ONLY_KEYS, recording: false },
      ['RECORDER_STOPPED', 'NOT_RECORDED', 'NOT_RECORDED'],
    ],
    [
      'that is stopped and does not say more',
      { Recording: false },
      ['RECORDER_STOPPED', 'RECORDER_STOPPED', 'RECORDER_STOPPED'],
    ],
    [
      'of all types that is silent on global ones',
      { recordingGroup: { allSupported: true } },
      ['RECORDED', 'RECORDED', 'UNKNOWN'],
    ],
    [
      'with an unknown strategy',
      { recordingGroup: { recordingStrategy: { useOnly: 'SOME' } } },
      ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
    ],
    ['with an empty list', { recordingGroup: { resourceTypes: [] } }, ['UNKNOWN', 'UNKNOWN', 'UNKNOWN']],
    ['without a recording group', {}, ['UNKNOWN', 'UNKNOWN', 'UNKNOWN']],
    ['without a configuration', undefined, ['UNKNOWN', 'UNKNOWN', 'UNKNOWN']],
    ['with an unreadable configuration', '{"RecordingGroup":', ['UNKNOWN', 'UNKNOWN', 'UNKNOWN']],
  ];
  for (const [name, configuration, expected] of cases) {
    it(`tells of a recorder ${name}: ${expected.join(', ')}`, () =>
      assert.deepEqual(
        TYPES.map((type) => recordingOf(recorder(configuration), type)),
        expected,
      ));
  }
});

describe('isRecorder', () => {
  it('knows recorders, but for those of AWS services', () => {
    const documents = [
      recorder(ALL),
      recorder(undefined),
      recorder({ ...ALL, recordingScope: 'INTERNAL' }),
      recorder(ALL, { resourceType: KEY }),
    ];
    assert.deepEqual(documents.map(isRecorder), [true, true, false, false]);
  });
});

describe('isRecordedAtHome', () => {
  it('knows the types of no region', () => {
    assert.deepEqual(TYPES.filter(isRecordedAtHome), [ROLE]);
  });
});
