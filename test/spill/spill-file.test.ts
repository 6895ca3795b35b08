import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { openSpillFile } from '../../harness/spill/spill-file.ts';

const before = process.env['TMPDIR'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-spill-'));
  process.env['TMPDIR'] = folder;
});
afterEach(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await rm(folder, { recursive: true });
});

test('what was appended can be read at any place, and the folder stays empty', async () => {
  const file = openSpillFile();
  try {
    file.append(Buffer.from('one '));
    file.append(Buffer.alloc(0));
    file.append(Buffer.from('two three'));
    assert.deepEqual([file.size(), await readdir(folder)], [13, []]);
    const [middle, start] = [Buffer.alloc(3), Buffer.alloc(1)];
    file.read(middle, 4);
    file.read(start, 0);
    assert.deepEqual([middle.toString(), start.toString()], ['two', 'o']);
    file.append(Buffer.from('!'));
    file.read(middle, 11);
    assert.equal(middle.toString(), 'ee!');
  } finally {
    file.close();
  }
});

const noRoom = (place: string): string =>
  `the input has more than there is room for in memory, and a temporary file in ${place} can not be used. Make room there, or set TMPDIR to a folder that has some.`;

test('a folder that is not there is an error with the way out', () => {
  const place = join(folder, 'none');
  process.env['TMPDIR'] = place;
  assert.throws(openSpillFile, { name: 'KensaError', code: 'SPILL_FAILED', message: noRoom(place) });
});

test('to read what was never appended is an error', () => {
  const file = openSpillFile();
  try {
    file.append(Buffer.from('short'));
    assert.throws(() => file.read(Buffer.alloc(9), 0), {
      code: 'SPILL_FAILED',
      cause: new Error('the file is shorter than what was written to it'),
    });
  } finally {
    file.close();
  }
});
