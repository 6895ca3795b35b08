import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Recorder, recordingOf } from '../../../../harness/collect/live/config/recording-of.ts';

const KEY = 'AWS::KMS::Key';
const ALL = { allSupported: true, includeGlobalResourceTypes: false };
const NO_KEYS = {
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
  exclusionByResourceTypes: { resourceTypes: [KEY] },
};
const RUNNING: Recorder = { isRunning: true, isFailing: false, recordingGroup: ALL };

describe('recordingOf', () => {
  const cases: [name: string, recorders: Recorder[], expected: string][] = [
    ['no recorder', [], 'NO_RECORDER'],
    ['a recorder that runs', [RUNNING], 'RECORDED'],
    ['one that is stopped', [{ ...RUNNING, isRunning: false, isFailing: true }], 'RECORDER_STOPPED'],
    ['one that fails', [{ ...RUNNING, isFailing: true }], 'RECORDER_FAILING'],
    ['one that does not say whether it runs', [{ ...RUNNING, isRunning: undefined }], 'UNKNOWN'],
    [
      'one that leaves the type out, whether it runs or not',
      [{ ...RUNNING, isRunning: false, recordingGroup: NO_KEYS }],
      'NOT_RECORDED',
    ],
    ['several, of which one records', [{ ...RUNNING, recordingGroup: NO_KEYS }, RUNNING], 'RECORDED'],
    [
      'several, of which none records',
      [
        { ...RUNNING, recordingGroup: NO_KEYS },
        { ...RUNNING, isRunning: false },
      ],
      'RECORDER_STOPPED',
    ],
    [
      'a group as recorded items spell it',
      [{ ...RUNNING, recordingGroup: { AllSupported: false, ResourceTypes: ['AWS::S3::Bucket'] } }],
      'NOT_RECORDED',
    ],
    ['a group that can not be read', [{ ...RUNNING, recordingGroup: 'all' }], 'UNKNOWN'],
    ['a group that does not tell', [{ ...RUNNING, recordingGroup: { allSupported: false } }], 'UNKNOWN'],
    [
      'a group that does not tell, of one that is stopped',
      [{ ...RUNNING, isRunning: false, recordingGroup: {} }],
      'RECORDER_STOPPED',
    ],
  ];
  for (const [name, recorders, expected] of cases) {
    it(`${name}: ${expected}`, () => assert.equal(recordingOf(recorders, KEY), expected));
  }
});
