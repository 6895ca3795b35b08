import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isServiceRecorder, recorderFlag, recordingOfType, type TypeRecording } from '../harness/recording-group.ts';

const KEY = 'AWS::KMS::Key';
const CLUSTER = 'AWS::RDS::DBCluster';
const ROLE = 'AWS::IAM::Role';

/** As the API returns it: every property is there. */
function group(properties: object): object {
  return {
    allSupported: false,
    includeGlobalResourceTypes: false,
    resourceTypes: [],
    exclusionByResourceTypes: { resourceTypes: [] },
    ...properties,
  };
}

const strategy = (useOnly: string): object => ({ recordingStrategy: { useOnly } });
const excluding = (...resourceTypes: unknown[]): object => ({ exclusionByResourceTypes: { resourceTypes } });
const ALL = strategy('ALL_SUPPORTED_RESOURCE_TYPES');
const INCLUSION = strategy('INCLUSION_BY_RESOURCE_TYPES');
const EXCLUSION = strategy('EXCLUSION_BY_RESOURCE_TYPES');

type Answers = [key: TypeRecording, cluster: TypeRecording, role: TypeRecording];

const UNKNOWN: Answers = ['unknown', 'unknown', 'unknown'];
const RECORDED: Answers = ['recorded', 'recorded', 'recorded'];

describe('recordingOfType', () => {
  const cases: [name: string, group: unknown, answers: Answers][] = [
    ['all types', group({ allSupported: true, ...ALL }), ['recorded', 'recorded', 'leftOut']],
    ['all types with global ones', group({ allSupported: true, includeGlobalResourceTypes: true, ...ALL }), RECORDED],
    ['all types, before there were strategies', { allSupported: true, includeGlobalResourceTypes: true }, RECORDED],
    ['all types, silent on global ones', { allSupported: true }, ['recorded', 'recorded', 'unknown']],
    ['all types, by the strategy only', ALL, ['recorded', 'recorded', 'unknown']],
    ['listed types', group({ resourceTypes: [KEY], ...INCLUSION }), ['recorded', 'leftOut', 'leftOut']],
    ['listed types of no region', group({ resourceTypes: [ROLE], ...INCLUSION }), ['leftOut', 'leftOut', 'recorded']],
    [
      'listed types, before there were strategies',
      { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: [KEY] },
      ['recorded', 'leftOut', 'leftOut'],
    ],
    ['all but listed types', group({ ...excluding(KEY), ...EXCLUSION }), ['leftOut', 'recorded', 'recorded']],
    [
      'all but listed types, as its own item spells it',
      {
        AllSupported: false,
        IncludeGlobalResourceTypes: false,
        ResourceTypes: [],
        ExclusionByResourceTypes: { ResourceTypes: [CLUSTER, ROLE] },
        RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
      },
      ['recorded', 'leftOut', 'leftOut'],
    ],
    [
      'flags that a query wrote as text',
      { allSupported: 'true', includeGlobalResourceTypes: 'false' },
      ['recorded', 'recorded', 'leftOut'],
    ],
    [
      'nulls in place of what is absent',
      { allSupported: null, resourceTypes: [KEY], exclusionByResourceTypes: null, recordingStrategy: null },
      ['recorded', 'leftOut', 'leftOut'],
    ],
    ['no list', { allSupported: false }, UNKNOWN],
    ['an empty list', { allSupported: false, resourceTypes: [] }, UNKNOWN],
    ['an empty list with its strategy', group(INCLUSION), UNKNOWN],
    ['text in place of the list', { allSupported: false, resourceTypes: `["${KEY}"]` }, UNKNOWN],
    ['a list of something else', { allSupported: false, resourceTypes: [KEY, 1] }, UNKNOWN],
    ['no exclusions with their strategy', EXCLUSION, UNKNOWN],
    ['empty exclusions with their strategy', group(EXCLUSION), UNKNOWN],
    ['text in place of the exclusions', { ...EXCLUSION, exclusionByResourceTypes: KEY }, UNKNOWN],
    ['exclusions without their strategy', group(excluding(KEY)), UNKNOWN],
    ['exclusions without their strategy, and all types', group({ allSupported: true, ...excluding(KEY) }), UNKNOWN],
    ['exclusions and a list', group({ resourceTypes: [KEY], ...excluding(CLUSTER) }), UNKNOWN],
    ['all types and a list', group({ allSupported: true, resourceTypes: [KEY] }), UNKNOWN],
    ['the strategy of all, but not all', group(ALL), UNKNOWN],
    ['the strategy of a list, but all', group({ allSupported: true, resourceTypes: [KEY], ...INCLUSION }), UNKNOWN],
    ['the strategy of exclusions, but all', group({ allSupported: true, ...excluding(KEY), ...EXCLUSION }), UNKNOWN],
    ['an unknown strategy', group({ allSupported: true, ...strategy('SOME') }), UNKNOWN],
    ['a strategy that is no object', group({ allSupported: true, recordingStrategy: 'ALL' }), UNKNOWN],
    ['nothing', {}, UNKNOWN],
    ['no group', undefined, UNKNOWN],
    ['text in place of the group', 'all', UNKNOWN],
  ];
  for (const [name, recordingGroup, answers] of cases) {
    it(`${name}: ${answers.join(', ')}`, () =>
      assert.deepEqual(
        [KEY, CLUSTER, ROLE].map((type) => recordingOfType(recordingGroup, type)),
        answers,
      ));
  }
});

describe('recorderFlag', () => {
  it('is what the recorder says, in each spelling, or unknown', () => {
    const values = [true, 'true', false, 'false', 'yes', 1, null];
    const expected = [true, true, false, false, undefined, undefined, undefined];
    assert.deepEqual(
      values.map((recording) => recorderFlag({ recording }, 'recording')),
      expected,
    );
    assert.deepEqual(
      values.map((Recording) => recorderFlag({ Recording }, 'recording')),
      expected,
    );
  });
});

describe('isServiceRecorder', () => {
  it('tells the recorder of an AWS service from others', () => {
    assert.deepEqual(
      [{ recordingScope: 'INTERNAL' }, { RecordingScope: 'INTERNAL' }, { recordingScope: 'PAID' }, {}].map((recorder) =>
        isServiceRecorder(recorder),
      ),
      [true, true, false, false],
    );
  });
});
