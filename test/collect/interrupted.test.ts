import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { collect, type CollectOptions } from '../../harness/collect/collect.ts';
import type { Collected } from '../../harness/collect/collected.ts';
import { error, inChunks, inTemporaryDirectory } from './collecting.ts';

const HEAD = '{"configurationItems":[{"name":1},';
const BEHIND = `${' '.repeat(1024 * 1024)}{"name":2}]}`;

function interrupted(location: string): Collected {
  return error(
    'INTERRUPTED',
    location,
    'The run was interrupted before all was read. What is said here is of the rest; run it again.',
  );
}

function first(location: string): Collected[] {
  return [
    { kind: 'source', location, shape: 'snapshot' },
    { kind: 'item', location, shape: 'snapshot', place: 'item 1 (byte 23)', item: { name: 1 } },
  ];
}

/** What comes of a run that is interrupted at its first item. */
async function collectFirst(sources: readonly string[], options: CollectOptions = {}): Promise<Collected[]> {
  const controller = new AbortController();
  const events: Collected[] = [];
  for await (const event of collect(sources, { ...options, signal: controller.signal })) {
    events.push(event);
    if (event.kind === 'item') controller.abort();
  }
  return events;
}

test('an interrupted run keeps what was read of files, and says from where on nothing was', () =>
  inTemporaryDirectory(async (directory) => {
    const [a, b, c] = ['a.json', 'b.json', 'c.json'].map((name) => join(directory, name)) as [string, string, string];
    for (const file of [a, b, c]) await writeFile(file, `${HEAD}${BEHIND}`);
    assert.deepEqual(await collectFirst([a, b, c]), [...first(a), interrupted(a), interrupted(b)]);
    assert.deepEqual(await collectFirst([a]), [...first(a), interrupted(a)]);
    await writeFile(a, `${HEAD.slice(0, -1)}]}`);
    assert.deepEqual(await collectFirst([a, b]), [...first(a), interrupted(b)]);
    assert.deepEqual(await collectFirst([a]), first(a));
  }));

test('an interrupted run keeps what was read of standard input', async () => {
  const stdin = inChunks(Buffer.from(`${HEAD}${BEHIND}`), 4096);
  assert.deepEqual(await collectFirst(['-'], { stdin }), [...first('-'), interrupted('-')]);
});
