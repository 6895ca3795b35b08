import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeStreams } from '../../../harness/collect/live/merge-streams.ts';

async function* counted(name: string, count: number, log: string[]): AsyncGenerator<string, void> {
  log.push(`${name} begins`);
  try {
    for (let index = 1; index <= count; index++) {
      log.push(`${name}${index}`);
      yield `${name}${index}`;
    }
  } finally {
    log.push(`${name} ends`);
  }
}

async function all(stream: AsyncIterable<string>): Promise<string[]> {
  const values: string[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

async function* failing(): AsyncGenerator<string, void> {
  yield 'a';
  throw new Error('broken');
}

describe('mergeStreams', () => {
  it('hands out all of all streams', async () => {
    const streams = ['a', 'b', 'c', 'd'].map((name, index) => counted(name, index, []));
    assert.deepEqual((await all(mergeStreams(streams, 2))).toSorted(), ['b1', 'c1', 'c2', 'd1', 'd2', 'd3']);
    assert.deepEqual(await all(mergeStreams([], 2)), []);
  });

  it('runs no more than the limit at the same time', async () => {
    const log: string[] = [];
    await all(
      mergeStreams(
        ['a', 'b', 'c'].map((name) => counted(name, 1, log)),
        1,
      ),
    );
    assert.deepEqual(log, ['a begins', 'a1', 'a ends', 'b begins', 'b1', 'b ends', 'c begins', 'c1', 'c ends']);
  });

  it('goes on while one stream waits', async () => {
    let answer: (() => void) | undefined;
    async function* waiting(): AsyncGenerator<string, void> {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      yield 'late';
    }
    const values: string[] = [];
    for await (const value of mergeStreams([waiting(), counted('a', 3, [])], 2)) {
      values.push(value);
      if (value === 'a3') answer?.();
    }
    assert.deepEqual(values, ['a1', 'a2', 'a3', 'late']);
  });

  it('is held back by whoever reads: of each stream one value waits', async () => {
    const log: string[] = [];
    const merged = mergeStreams(
      ['a', 'b'].map((name) => counted(name, 100, log)),
      2,
    );
    await merged.next();
    await new Promise((resolve) => void setImmediate(resolve));
    assert.deepEqual(log, ['a begins', 'a1', 'b begins', 'b1']);
    await merged.return();
    await new Promise((resolve) => void setImmediate(resolve));
    assert.deepEqual(log.slice(4).toSorted(), ['a ends', 'b ends']);
  });

  it('fails as a stream fails', async () => {
    await assert.rejects(all(mergeStreams([failing()], 2)), /^Error: broken$/);
  });
});
