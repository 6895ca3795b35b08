import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { createDocumentStore } from '../../../harness/normalize/captures/document-store.ts';
import type { InputDocument, ResourceIdentity } from '../../../harness/normalize/input-document.ts';
import type { CaptureState, NewestCaptures } from '../../../harness/normalize/captures/newest-captures.ts';
import { addCapture, settleCaptures } from '../../../harness/normalize/captures/newest-captures.ts';
import {
  createNewestByResource,
  type NewestByResource,
} from '../../../harness/normalize/captures/newest-by-resource.ts';
import { digestResource } from '../../../harness/normalize/captures/resource-digest.ts';

const TYPE = 'AWS::S3::Bucket';
/** A type of which no documents are kept. */
const BARE_TYPE = 'AWS::SQS::Queue';

interface Taken {
  identity: ResourceIdentity;
  capture: CaptureState;
}

/** Few of everything, so that captures of one resource meet; and what numbers do not tell. */
const taken: fc.Arbitrary<Taken> = fc
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

function nameOf({ resourceType, resourceId }: ResourceIdentity): string {
  return `${resourceType} ${resourceId}`;
}

/** What becomes of each resource, by objects in maps. */
function expected(items: readonly Taken[]): Map<string, unknown> {
  const captures = new Map<string, NewestCaptures>();
  for (const { identity, capture } of items) {
    captures.set(nameOf(identity), addCapture(captures.get(nameOf(identity)) ?? [], capture));
  }
  return new Map(Array.from(captures, ([name, newest]) => [name, settleCaptures(newest)]));
}

function settled(resources: NewestByResource, items: readonly Taken[]): Map<string, unknown> {
  return new Map(
    items.map(({ identity }) => {
      const number = resources.find(digestResource(identity));
      return [nameOf(identity), number === undefined ? undefined : settleCaptures(resources.capturesAt(number))];
    }),
  );
}

describe('the newest captures by resource', () => {
  it('are those that maps of objects would hold, from one source or several', () => {
    fc.assert(
      fc.property(fc.array(fc.array(taken, { maxLength: 12 }), { maxLength: 4 }), (sources) => {
        const store = createDocumentStore();
        const all = createNewestByResource(store);
        for (const items of sources) {
          const own = createNewestByResource(store);
          for (const { identity, capture } of items) own.keep(digestResource(identity), 0, capture);
          all.keepAll(own);
        }
        const items = sources.flat();
        assert.deepEqual(settled(all, items), expected(items));
        assert.equal(all.size(), expected(items).size);
      }),
      { numRuns: 3000, seed: 20_261_122 },
    );
  });

  it('stay apart when there are many, whose documents fill blocks and are replaced', () => {
    const store = createDocumentStore();
    const resources = createNewestByResource(store);
    const many = Array.from({ length: 3 }, (_, round) =>
      Array.from({ length: 5000 }, (__, number): Taken => {
        const isBare = number % 5 === 0;
        const identity = {
          accountId: '111122223333',
          awsRegion: 'ap-northeast-1',
          resourceType: isBare ? BARE_TYPE : TYPE,
          resourceId: `r-${number}`,
        };
        const time = `2026-01-0${(number + round) % 3 === 0 ? 9 : round + 1}T00:00:00.000Z`;
        const configuration = { round, number, text: 'x'.repeat(number % 100) };
        const document: InputDocument = {
          ...identity,
          configuration,
          provenance: { source: 'snapshot', location: 'a.json' },
        };
        return { identity, capture: { kind: 'document', capturedAt: time, ...(!isBare && { document }) } };
      }),
    ).flat();
    for (const { identity, capture } of many) resources.keep(digestResource(identity), 0, capture);
    assert.equal(resources.size(), 5000);
    assert.deepEqual(settled(resources, many), expected(many));
  });
});
