import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { packBundle } from '../../harness/build/bundle-archive.ts';

const bytes = Uint8Array.from({ length: 100_000 }, (_, position) => (position * position) % 251);
const files: [string, Uint8Array | string][] = [
  ['policy.wasm', bytes],
  ['.manifest', '{}'],
  ['data.json', '{"text":"検査"}'],
];

test('an archive holds the files, sorted, without times or owners', () => {
  const entries = parseTar(gunzipSync(packBundle(new Map(files))));
  assert.deepEqual(
    entries.map(({ name, type, data, attrs }) => ({ name, type, data: Buffer.from(data ?? []), attrs })),
    [
      ['.manifest', Buffer.from('{}')],
      ['data.json', Buffer.from('{"text":"検査"}')],
      ['policy.wasm', Buffer.from(bytes)],
    ].map(([name, data]) => ({
      name,
      type: 'file',
      data,
      attrs: { mode: '0000644', uid: 0, gid: 0, mtime: 0, user: '', group: '' },
    })),
  );
});

test('names begin with a slash, without which OPA does not find the module', () => {
  const tar = gunzipSync(packBundle(new Map([['policy.wasm', bytes]])));
  assert.equal(tar.subarray(0, 100).toString().replaceAll('\0', ''), '/policy.wasm');
});

test('the same files give the same bytes, in whatever order they come', () => {
  const archive = Buffer.from(packBundle(new Map(files)));
  assert.deepEqual(Buffer.from(packBundle(new Map(files))), archive);
  assert.deepEqual(Buffer.from(packBundle(new Map(files.toReversed()))), archive);
});

test('gzip writes neither the time nor the system that it ran on', () => {
  const header = packBundle(new Map(files)).subarray(0, 10);
  assert.deepEqual([...header], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
});

test('one changed byte gives another archive', () => {
  const changed = new Map([...files, ['data.json', '{"text":"検査."}'] as const]);
  assert.notDeepEqual(Buffer.from(packBundle(changed)), Buffer.from(packBundle(new Map(files))));
});
