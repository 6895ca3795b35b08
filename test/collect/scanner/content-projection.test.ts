import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProjection } from '../../../harness/collect/scanner/content-projection.ts';
import { projection } from './asked.ts';

test('only the parts of the content are kept', () => {
  const document = projection({ accountId: {}, arn: {}, configuration: { a: {} }, supplementaryConfiguration: {} });
  assert.deepEqual(
    contentProjection(document),
    projection({ configuration: { a: {} }, supplementaryConfiguration: {} }),
  );
});

test('tags are kept whole, wherever an item states them; relationships are kept whole', () => {
  const document = projection({ configuration: { a: {} }, relationships: { '*': { a: {} } }, tags: { a: {} } });
  assert.deepEqual(
    contentProjection(document),
    projection({
      configuration: { a: {}, tags: {}, tagList: {}, Tags: {} },
      supplementaryConfiguration: { Tags: {}, tags: {} },
      relationships: {},
      tags: {},
    }),
  );
});

test('a part that is kept whole stays so', () => {
  const document = projection({ configuration: {}, tags: {} });
  assert.deepEqual(
    contentProjection(document),
    projection({ configuration: {}, supplementaryConfiguration: { Tags: {}, tags: {} }, tags: {} }),
  );
});
