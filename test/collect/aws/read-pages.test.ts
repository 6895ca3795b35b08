import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CallResult } from '../../../harness/collect/aws/connection.ts';
import { readPages } from '../../../harness/collect/aws/read-pages.ts';
import { listsOf, pagesOf } from '../../aws/output-of.ts';
import { withAws } from '../../aws/with-aws.ts';

interface Page {
  elements: number[];
  next?: string;
}

const DENIED: CallResult<Page> = {
  failure: { reason: 'denied', code: 'AccessDenied', message: 'not allowed' },
};

/** Reads made-up pages, by the token that asks for them; the first has none. */
async function read(pages: Record<string, CallResult<Page>>): Promise<{ asked: string[]; results: unknown[] }> {
  const asked: string[] = [];
  const results: unknown[] = [];
  const call = (token: string | undefined): Promise<CallResult<Page>> => {
    asked.push(token ?? 'first');
    return Promise.resolve(pages[token ?? 'first'] ?? DENIED);
  };
  for await (const result of readPages(call, ({ next }) => next)) results.push(result);
  return { asked, results };
}

describe('pages', () => {
  it('are read until there is no token, or an empty one', async () => {
    const first = { output: { elements: [1, 2], next: 'a' } };
    assert.deepEqual(await read({ first, a: { output: { elements: [3] } } }), {
      asked: ['first', 'a'],
      results: [first, { output: { elements: [3] } }],
    });
    const last = { output: { elements: [3], next: '' } };
    assert.deepEqual(await read({ first, a: last }), { asked: ['first', 'a'], results: [first, last] });
  });

  it('go on behind an empty page', async () => {
    const first = { output: { elements: [], next: 'a' } };
    const second = { output: { elements: [1] } };
    assert.deepEqual(await read({ first, a: second }), { asked: ['first', 'a'], results: [first, second] });
  });

  it('end behind a failure', async () => {
    const first = { output: { elements: [1], next: 'a' } };
    assert.deepEqual(await read({ first, a: DENIED }), { asked: ['first', 'a'], results: [first, DENIED] });
  });

  it('end where they would go round in a circle', async () => {
    const first = { output: { elements: [1], next: 'a' } };
    const second = { output: { elements: [2], next: 'b' } };
    const third = { output: { elements: [3], next: 'a' } };
    assert.deepEqual(await read({ first, a: second, b: third }), {
      asked: ['first', 'a', 'b'],
      results: [
        first,
        second,
        third,
        {
          failure: {
            reason: 'malformed',
            code: 'RepeatedToken',
            message: 'AWS returned the same next token twice, so the list would never end',
          },
        },
      ],
    });
  });
});

describe('pages of AWS', () => {
  it('are empty, every other one', () => {
    const call = 'ListRegions';
    const plan = [{ on: { call }, fault: 'emptyPage', times: 'for good' }] as const;
    return withAws({ plan }, async ({ tokyo }) => {
      const pages = (await listsOf(tokyo, call, {})) as { RegionName: string }[][];
      assert.deepEqual(
        pages.map((page) => page.map(({ RegionName }) => RegionName)),
        [[], ['ap-east-1', 'ap-northeast-1'], [], ['eu-west-1']],
      );
    });
  });

  for (const call of ['ListSecurityConfigurations', 'DescribeServerlessCaches', 'ListRegions'] as const) {
    it(`name themselves as the next: ${call}`, () => {
      const plan = [{ on: { call, nth: 2 }, fault: 'repeatedToken', times: 'for good' }] as const;
      return withAws({ plan }, async ({ server, tokyo }) => {
        const pages = await pagesOf(tokyo, call, {});
        assert.deepEqual(
          pages.map((page) => ('failure' in page ? page.failure.code : 'a page')),
          ['a page', 'a page', 'RepeatedToken'],
        );
        assert.equal(server.calls.length, 2);
      });
    });
  }

  it('fail in the middle', () => {
    const call = 'ListSecurityConfigurations';
    const plan = [{ on: { call, nth: 2 }, fault: 'expiredToken', times: 'for good' }] as const;
    return withAws({ plan }, async ({ tokyo }) => {
      const [first, ...others] = await pagesOf(tokyo, call, {});
      assert.ok(first !== undefined && 'output' in first);
      assert.deepEqual(others, [
        {
          failure: {
            reason: 'denied',
            code: 'ExpiredTokenException',
            message:
              'elasticmapreduce:ListSecurityConfigurations: ExpiredTokenException: The security token included in the ' +
              'request is expired',
          },
        },
      ]);
    });
  });
});
