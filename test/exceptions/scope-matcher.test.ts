import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExceptionScope } from '../../harness/exceptions/exception.ts';
import { needsTags } from '../../harness/exceptions/needs-tags.ts';
import { scopeMatcher } from '../../harness/exceptions/scope-matcher.ts';
import { sampleException, sampleFinding } from '../report/sample.ts';

const { resource } = sampleFinding();
const tags = { environment: 'sandbox', 'cost/center': '12' };

const cases: [scope: ExceptionScope, fits: boolean][] = [
  [{ accounts: ['111122223333'] }, true],
  [{ accounts: ['444455556666', '111122223333'] }, true],
  [{ accounts: ['444455556666'] }, false],
  [{ regions: ['ap-northeast-1'] }, true],
  [{ regions: ['ap-northeast'] }, false],
  [{ accounts: ['111122223333'], regions: ['eu-west-1'] }, false],
  [{ resources: ['snapshot-1'] }, true],
  [{ resources: ['snapshot'] }, false],
  [{ resources: ['SNAPSHOT-1'] }, false],
  [{ resources: ['other', 'snap*'] }, true],
  [{ resources: ['*'] }, true],
  [{ resources: ['snapshot-?'] }, true],
  [{ resources: ['snapshot-[2-9]'] }, false],
  [{ resources: ['{snapshot,cluster}-1'] }, true],
  [{ resources: ['!other'] }, false],
  [{ resources: ['arn:aws:rds:ap-northeast-1:111122223333:cluster-snapshot:snapshot-1'] }, true],
  [{ resources: ['arn:aws:rds:*:111122223333:*'] }, true],
  [{ resources: ['arn:aws:rds:*:444455556666:*'] }, false],
  [{ tags: { environment: 'sandbox' } }, true],
  [{ tags: { environment: 'sandbox', 'cost/center': '12' } }, true],
  [{ tags: { environment: 'sandbox', owner: 'me' } }, false],
  [{ tags: { environment: 'sand*' } }, false],
  [{ tags: { constructor: 'Object' } }, false],
  [{ resources: ['snapshot-1'], tags: { environment: 'production' } }, false],
];

for (const [scope, fits] of cases) {
  test(`${JSON.stringify(scope)} ${fits ? 'is' : 'is not'} about the resource`, () => {
    assert.equal(scopeMatcher(scope)(resource, tags), fits);
  });
}

function named(resourceId: string): typeof resource {
  const { arn: _, ...rest } = resource;
  return { ...rest, resourceId };
}

test('a glob goes over slashes and leading dots, and a name with signs of globs stands for itself', () => {
  assert.equal(scopeMatcher({ resources: ['*'] })(named('role/a/b'), undefined), true);
  assert.equal(scopeMatcher({ resources: ['role/*'] })(named('role/a/.b'), undefined), true);
  assert.equal(scopeMatcher({ resources: ['*'] })(named('.hidden'), undefined), true);
  assert.equal(scopeMatcher({ resources: ['a[1]'] })(named('a[1]'), undefined), true);
  assert.equal(scopeMatcher({ resources: ['snap*'] })(named('my-snap'), undefined), false);
});

test('of a resource whose tags are not known none is taken for granted', () => {
  assert.equal(scopeMatcher({ tags: { environment: 'sandbox' } })(resource, undefined), false);
});

test('tags are read where an exception needs them', () => {
  assert.equal(needsTags([sampleException()]), false);
  assert.equal(needsTags([sampleException(), sampleException({ scope: { tags: { a: 'b' } } })]), true);
});
