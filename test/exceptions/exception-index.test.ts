import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { exceptionIndex } from '../../harness/exceptions/exception-index.ts';
import { scopeMatcher } from '../../harness/exceptions/scope-matcher.ts';
import { sampleException, sampleFinding } from '../report/sample.ts';

const name = fc.constantFrom('a', 'b', 'arn:a', 'arn:b', 'a*', '*', '[a]');

test('an index leaves out nothing that is about a resource, and keeps the order of the file', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.array(name, { minLength: 1, maxLength: 3 }), { nil: undefined }), { maxLength: 12 }),
      fc.constantFrom('a', 'b', 'c', '[a]'),
      fc.constantFrom('arn:a', 'arn:c', undefined),
      (lists, resourceId, arn) => {
        const entries = lists.map((resources, index) => {
          const scope = resources === undefined ? { accounts: ['111122223333'] } : { resources };
          return { exception: sampleException({ scope }), mark: { position: index + 1 } };
        });
        const { arn: _, ...others } = sampleFinding().resource;
        const resource = { ...others, resourceId, ...(arn !== undefined && { arn }) };
        const isInScope = ({ exception }: (typeof entries)[number]): boolean =>
          scopeMatcher(exception.scope)(resource, undefined);
        assert.deepEqual(exceptionIndex(entries)(resource).filter(isInScope), entries.filter(isInScope));
      },
    ),
  );
});

test('of exceptions that name others none is looked at', () => {
  const entries = ['a', 'b', 'a'].map((resourceId, index) => {
    return { exception: sampleException({ scope: { resources: [resourceId] } }), mark: { position: index + 1 } };
  });
  const found = (resourceId: string): number[] =>
    exceptionIndex(entries)({ ...sampleFinding().resource, resourceId }).map(({ mark }) => mark.position);
  assert.deepEqual([found('a'), found('b'), found('c')], [[1, 3], [2], []]);
});
