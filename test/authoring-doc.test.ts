import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { provideOpa } from './build/opa-for-tests.ts';

const PAGE = 'docs/authoring.md';

/** What a clone has, as far as the page needs it. */
const COPIED = ['bin', 'bundle', 'bundle.sh', 'harness', 'package.json', 'policies', 'snapshots', 'tsconfig.json'];

interface Block {
  row: number;
  /** What stands behind the fence: `console exit=1`, `rego file=policies/…`. */
  info: string;
  text: string;
}

/** The fenced blocks of a page; a longer fence may hold shorter ones. */
function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; row: number; info: string; lines: string[] } | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    const [, fence = '', info = ''] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined && fence !== '') open = { fence, row: index + 1, info, lines: [] };
    else if (open !== undefined && line === open.fence) {
      blocks.push({ row: open.row, info: open.info, text: open.lines.map((one) => `${one}\n`).join('') });
      open = undefined;
    } else open?.lines.push(line);
  }
  return blocks;
}

/** The size of the bundle depends on all controls. */
function withoutSize(text: string): string {
  return text.replaceAll(/\b\d+ bytes\b/g, 'N bytes');
}

let clone = '';
before(async () => {
  provideOpa();
  clone = await mkdtemp(join(tmpdir(), 'kensa-authoring-'));
  for (const path of COPIED) await cp(path, join(clone, path), { recursive: true });
  await symlink(resolve('node_modules'), join(clone, 'node_modules'));
});
after(() => rm(clone, { recursive: true, force: true }));

test(`${PAGE}, followed literally, shows what it says`, async () => {
  const page = await readFile(PAGE, 'utf8');
  const env = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
  const [shown, expected]: [string[], string[]] = [[], []];
  let [commands, files] = [0, 0];
  for (const { row, info, text } of blocksOf(page)) {
    const [, file] = / file=(\S+)$/.exec(info) ?? [];
    if (file !== undefined) {
      files += 1;
      await mkdir(dirname(join(clone, file)), { recursive: true });
      await writeFile(join(clone, file), text);
    }
    const [, exit] = /^console(?: exit=(\d+))?$/.exec(info) ?? [];
    if (!info.startsWith('console')) continue;
    commands += 1;
    const [, command = ''] = /^\$ (.*)\n/.exec(text) ?? [];
    const { status, stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], {
      cwd: clone,
      env,
      encoding: 'utf8',
    });
    shown.push(`line ${row}, exit code ${String(status)}:\n$ ${command}\n${withoutSize(stdout)}`);
    expected.push(`line ${row}, exit code ${exit ?? 0}:\n${withoutSize(text)}`);
  }
  assert.equal(shown.join('\n'), expected.join('\n'));
  assert.ok(commands > 5 && files > 3);
});
