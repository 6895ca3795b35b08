import assert from 'node:assert/strict';
import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { writeOutput, writeOutputs } from '../../harness/cli/write-output.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kensa-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a new file holds all chunks, and nothing stays beside it', async () => {
  const file = join(folder, 'report.txt');
  const chunks = Array.from({ length: 3 }, (_, index) => String(index).repeat(50_000));
  await writeOutput(file, chunks);
  assert.equal(await readFile(file, 'utf8'), chunks.join(''));
  assert.deepEqual(await readdir(folder), ['report.txt']);
});

test('a file that is there is replaced', async () => {
  const file = join(folder, 'report.txt');
  await writeFile(file, 'an older and longer report');
  await writeOutput(file, ['new']);
  assert.equal(await readFile(file, 'utf8'), 'new');
});

test('a link stays a link, and the file behind it is replaced', async () => {
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'reports/today.txt'), 'old');
  await symlink('reports/today.txt', join(folder, 'report.txt'));
  await writeOutput(join(folder, 'report.txt'), ['new']);
  assert.equal((await lstat(join(folder, 'report.txt'))).isSymbolicLink(), true);
  assert.equal(await readFile(join(folder, 'reports/today.txt'), 'utf8'), 'new');
  assert.deepEqual(await readdir(join(folder, 'reports')), ['today.txt']);
});

function* failing(): Generator<string> {
  yield 'x'.repeat(100_000);
  throw new Error('no more');
}

test('if writing fails, the file is as it was and the temporary file is gone', async () => {
  const file = join(folder, 'report.txt');
  await writeFile(file, 'old');
  await assert.rejects(writeOutput(file, failing()), new Error('no more'));
  assert.equal(await readFile(file, 'utf8'), 'old');
  assert.deepEqual(await readdir(folder), ['report.txt']);
});

test('of several files none is touched before all are written', async () => {
  const files = ['a.txt', 'b.txt'].map((name) => join(folder, name));
  for (const file of files) await writeFile(file, 'old');
  const [a = '', b = ''] = files;
  await assert.rejects(
    writeOutputs([
      { file: a, chunks: ['new'] },
      { file: b, chunks: failing() },
    ]),
    new Error('no more'),
  );
  assert.deepEqual(await Promise.all(files.map((file) => readFile(file, 'utf8'))), ['old', 'old']);
  assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt']);
  await writeOutputs(files.map((file) => ({ file, chunks: ['new'] })));
  assert.deepEqual(await Promise.all(files.map((file) => readFile(file, 'utf8'))), ['new', 'new']);
  assert.deepEqual(await readdir(folder), ['a.txt', 'b.txt']);
});

test('nothing listens to signals when all is done', async () => {
  const events = ['exit', 'SIGHUP', 'SIGINT', 'SIGTERM'];
  const before = events.map((event) => process.listenerCount(event));
  await writeOutputs(['a', 'b'].map((name) => ({ file: join(folder, name), chunks: [name] })));
  await assert.rejects(writeOutput(join(folder, 'none/a'), []));
  assert.deepEqual(
    events.map((event) => process.listenerCount(event)),
    before,
  );
});

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.of(0, 255);
  yield Buffer.of(128);
}

test('bytes are written as they come', async () => {
  const file = join(folder, 'collection.gz');
  await writeOutput(file, bytes());
  assert.deepEqual(await readFile(file), Buffer.of(0, 255, 128));
  assert.deepEqual(await readdir(folder), ['collection.gz']);
});

test('a folder that is not there is an error that names the file', async () => {
  const file = join(folder, 'none/report.txt');
  await assert.rejects(writeOutput(file, ['x']), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'OUTPUT_UNWRITABLE');
    assert.match(
      error.message,
      /^(.*) cannot be written: ENOENT: no such file or directory, open '\1\.[0-9a-f]{12}\.tmp'$/,
    );
    return error.message.startsWith(`${file} `);
  });
});

test('a folder is not a file to write to', async () => {
  await assert.rejects(writeOutput(folder, ['x']), {
    name: 'KensaError',
    code: 'OUTPUT_UNWRITABLE',
    message: `${folder} cannot be written: EISDIR: illegal operation on a directory, open '${folder}'`,
  });
});

test('a device is written in place', { skip: process.platform !== 'linux' }, async () => {
  await symlink('/dev/full', join(folder, 'full'));
  await assert.rejects(writeOutput(join(folder, 'full'), ['x']), {
    name: 'KensaError',
    code: 'OUTPUT_UNWRITABLE',
    message: `${join(folder, 'full')} cannot be written: ENOSPC: no space left on device, write`,
  });
  assert.deepEqual(await readdir(folder), ['full']);
});
