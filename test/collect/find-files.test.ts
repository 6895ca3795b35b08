import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join, relative } from 'node:path';
import { test } from 'node:test';
import { findFiles } from '../../harness/collect/find-files.ts';
import { error, inTemporaryDirectory, unreadable } from './collecting.ts';

const NO_FILES = 'There are no files here to read. Check the path or the pattern; hidden files are left out.';
const NOT_FOUND = 'There is no such file or directory. Check the path and the working directory.';

async function write(directory: string, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(directory, path, '..'), { recursive: true });
    await writeFile(join(directory, path), '{}');
  }
}

test('a file is itself, whatever its name', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'a[1].json', 'a1.json', '*.json', '.hidden');
    for (const name of ['a[1].json', '*.json', '.hidden']) {
      const path = join(directory, name);
      assert.deepEqual(await findFiles(path), { files: [path], problems: [] });
    }
  }));

test('a file keeps the spelling that the user gave it', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'a/b.json');
    const path = `${directory}/./a/../a//b.json`;
    assert.deepEqual(await findFiles(path), { files: [path], problems: [] });
  }));

test('a directory: all files below, sorted by path, without what is hidden', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'b/c.json', 'b.json', 'b/a/x', 'a b.json.gz', '.git/config', 'b/.hidden', 'z[1]/y');
    await mkdir(join(directory, 'empty'));
    const files = ['a b.json.gz', 'b.json', 'b/a/x', 'b/c.json', 'z[1]/y'].map((name) => `${directory}/${name}`);
    assert.deepEqual(await findFiles(directory), { files, problems: [] });
    assert.deepEqual(await findFiles(`${directory}//`), { files, problems: [] });
    assert.deepEqual(await findFiles(`${directory}/.git`), { files: [`${directory}/.git/config`], problems: [] });
    const below = relative('.', directory);
    assert.deepEqual((await findFiles(below)).files[0], `${below}/a b.json.gz`);
  }));

test('a directory with links: each directory is entered once, loops end, dead links are listed', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'a/x.json', 'b/y.json');
    await symlink('..', join(directory, 'a', 'up'));
    await symlink('../b', join(directory, 'a', 'to-b'));
    await symlink('../a', join(directory, 'b', 'to-a'));
    await symlink('itself', join(directory, 'itself'));
    await symlink('nowhere', join(directory, 'dead'));
    await symlink('a/x.json', join(directory, 'x-again'));
    const files = ['a/x.json', 'b/y.json', 'dead', 'itself', 'x-again'].map((name) => `${directory}/${name}`);
    assert.deepEqual(await findFiles(directory), { files, problems: [] });
  }));

test('a pattern: matching files, and all files in matching directories, sorted', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'b.json', 'a.json', 'c.txt', 'd/e.json', 'd/f/g.txt', '.h.json', '.i/j.json');
    const matched = async (pattern: string): Promise<unknown> => {
      const { files, problems } = await findFiles(`${directory}/${pattern}`);
      return [files.map((file) => file.slice(directory.length + 1)), problems];
    };
    assert.deepEqual(await matched('*.json'), [['a.json', 'b.json'], []]);
    assert.deepEqual(await matched('**/*.json'), [['a.json', 'b.json', 'd/e.json'], []]);
    assert.deepEqual(await matched('{c,d}*'), [['c.txt', 'd/e.json', 'd/f/g.txt'], []]);
    assert.deepEqual(await matched('.i/*'), [['.i/j.json'], []]);
    const below = relative('.', directory);
    assert.deepEqual(await findFiles(`${below}/a.*`), { files: [`${below}/a.json`], problems: [] });
  }));

test('a pattern with links: loops end, dead links are listed', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'a/x.json');
    await symlink('..', join(directory, 'a', 'up'));
    await symlink('nowhere', join(directory, 'dead.json'));
    await symlink('nowhere', join(directory, 'other'));
    const { files, problems } = await findFiles(`${directory}/**/*.json`);
    assert.deepEqual(problems, []);
    assert.deepEqual(new Set(files.map((file) => basename(file))), new Set(['dead.json', 'x.json']));
    assert(files.includes(`${directory}/a/x.json`) && files.includes(`${directory}/dead.json`));
  }));

test('nothing there', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'a.json', '.hidden');
    await mkdir(join(directory, 'empty'));
    const found = async (name: string): Promise<unknown> => findFiles(`${directory}/${name}`);
    const nothing = (name: string, code: 'FILE_NOT_FOUND' | 'NO_FILES', message: string): unknown => ({
      files: [],
      problems: [error(code, `${directory}/${name}`, message)],
    });
    assert.deepEqual(await found('b.json'), nothing('b.json', 'FILE_NOT_FOUND', NOT_FOUND));
    assert.deepEqual(await found('a.json/b'), nothing('a.json/b', 'FILE_NOT_FOUND', NOT_FOUND));
    assert.deepEqual(await found('empty'), nothing('empty', 'NO_FILES', NO_FILES));
    assert.deepEqual(await found('*.gz'), nothing('*.gz', 'NO_FILES', NO_FILES));
    assert.deepEqual(await found('missing/*.gz'), nothing('missing/*.gz', 'NO_FILES', NO_FILES));
    assert.deepEqual(await findFiles(''), { files: [], problems: [error('FILE_NOT_FOUND', '', NOT_FOUND)] });
  }));

test('the empty file with which AWS Config tests a bucket is passed over, unless it is named', () =>
  inTemporaryDirectory(async (directory) => {
    const check = `${directory}/Config/ConfigWritabilityCheckFile`;
    await write(directory, 'Config/a.json', 'other/ConfigWritabilityCheckFile');
    await writeFile(check, '');
    const files = [`${directory}/Config/a.json`];
    assert.deepEqual(await findFiles(`${directory}/Config`), { files, problems: [] });
    assert.deepEqual(await findFiles(`${directory}/Config/*`), { files, problems: [] });
    assert.deepEqual(await findFiles(`${directory}/Config/Config*`), {
      files: [],
      problems: [error('NO_FILES', `${directory}/Config/Config*`, NO_FILES)],
    });
    assert.deepEqual(await findFiles(check), { files: [check], problems: [] });
    assert.deepEqual(await findFiles(`${directory}/other`), {
      files: [`${directory}/other/ConfigWritabilityCheckFile`],
      problems: [],
    });
  }));

test('what is no file is reported and not read, unless it is named', () =>
  inTemporaryDirectory(async (directory) => {
    await write(directory, 'd/a.json');
    execFileSync('mkfifo', [join(directory, 'd', 'pipe.json')]);
    await symlink('pipe.json', join(directory, 'd', 'link.json'));
    await symlink('/dev/zero', join(directory, 'd', 'zero.json'));
    const server = createServer().listen(join(directory, 'd', 'socket.json'));
    await once(server, 'listening');
    try {
      const problem = (name: string, is: string): unknown =>
        error(
          'FILE_UNREADABLE',
          `${directory}/d/${name}.json`,
          `It is ${is}, not a regular file, and was not read. Leave it out, or name it by its own path.`,
        );
      const problems = [
        problem('link', 'a named pipe'),
        problem('pipe', 'a named pipe'),
        problem('socket', 'a socket'),
        problem('zero', 'a device'),
      ];
      for (const source of [`${directory}/d`, `${directory}/d/*`, `${directory}/*`, `${directory}/**/*.json`]) {
        assert.deepEqual(await findFiles(source), { files: [`${directory}/d/a.json`], problems });
      }
      assert.deepEqual(await findFiles(`${directory}/d/p*`), { files: [], problems: problems.slice(1, 2) });
      const pipe = `${directory}/d/pipe.json`;
      assert.deepEqual(await findFiles(pipe), { files: [pipe], problems: [] });
    } finally {
      server.close();
    }
  }));

test('paths that the system refuses', () =>
  inTemporaryDirectory(async (directory) => {
    await symlink('itself', join(directory, 'itself'));
    const loop = `${directory}/itself`;
    const long = `${directory}/${'x'.repeat(300)}`;
    assert.deepEqual(await findFiles(loop), {
      files: [],
      problems: [unreadable(loop, 'too many symbolic links encountered (ELOOP)')],
    });
    assert.deepEqual(await findFiles(long), {
      files: [],
      problems: [unreadable(long, 'name too long (ENAMETOOLONG)')],
    });
    const { problems } = await findFiles('a\0b');
    assert.deepEqual(
      problems.map((problem) => [problem.diagnostic.code, problem.diagnostic.location]),
      [['FILE_UNREADABLE', 'a\0b']],
    );
  }));

test('a directory that can not be listed is reported, and the others are read', () =>
  inTemporaryDirectory(async (directory) => {
    // Too long a path is refused to every user, root too; it comes to be by moving one deep directory into another.
    const deep = Array.from({ length: 15 }, () => 'd'.repeat(150)).join('/');
    await write(directory, `one/${deep}/x.json`, `two/${deep}/y.json`);
    const moved = `one/${deep}/moved`;
    await rename(join(directory, 'two'), join(directory, moved));
    try {
      for (const source of [`${directory}/one`, `${directory}/one/**/*.json`]) {
        const { files, problems } = await findFiles(source);
        assert.deepEqual(files, [`${directory}/one/${deep}/x.json`]);
        const [first, ...others] = problems;
        assert.deepEqual(others, []);
        const unlisted = first?.diagnostic.location ?? '';
        assert(unlisted.startsWith(`${directory}/${moved}/d`), unlisted);
        assert.deepEqual(first, unreadable(unlisted, 'name too long (ENAMETOOLONG)'));
      }
    } finally {
      await rename(join(directory, moved), join(directory, 'two'));
    }
  }));
