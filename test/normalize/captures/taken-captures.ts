import * as fc from 'fast-check';
import type { CaptureState } from '../../../harness/normalize/captures/newest-captures.ts';
import type { InputDocument, ResourceIdentity } from '../../../harness/normalize/input-document.ts';

export const TYPE = 'AWS::S3::Bucket';
/** A type of which no documents are kept. */
export const BARE_TYPE = 'AWS::SQS::Queue';

export interface Taken {
  identity: ResourceIdentity;
  capture: CaptureState;
}

/** Few of everything, so that captures of one resource meet; and what numbers do not tell. */
export const taken: fc.Arbitrary<Taken> = fc
  .record({
    resourceType: fc.constantFrom(TYPE, TYPE, BARE_TYPE),
    resourceId: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('document', 'document', 'document', 'deleted', 'notRecorded'),
    time: fc.constantFrom(
      undefined,
      '1970-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ),
    stateId: fc.constantFrom(undefined, 0, 7, '7', '07', 1.5, -1, 1e20, '9007199254740993', 'x'),
    value: fc.constantFrom(0, 1, 'ä\n', null, Infinity),
    other: fc.boolean(),
    isSummary: fc.boolean(),
  })
  .map(({ resourceType, resourceId, kind, time, stateId, value, other, isSummary }): Taken => {
    const identity = { accountId: '111122223333', awsRegion: 'ap-northeast-1', resourceType, resourceId };
    const document: InputDocument = {
      ...identity,
      configuration: { value, ...(other && { other }) },
      provenance: { source: 'snapshot', location: other ? 'b.json' : 'a.json' },
    };
    return {
      identity,
      capture: {
        kind,
        ...(time !== undefined && { capturedAt: time }),
        ...(stateId !== undefined && { stateId }),
        ...(kind === 'document' && resourceType === TYPE && { document }),
        ...(kind === 'document' &&
          isSummary &&
          stateId === 'x' && {
            summaryOf: { code: 'ITEM_OVERSIZED', severity: 'error', location: 'a.json', message: 'It is elsewhere.' },
          }),
      },
    };
  });
