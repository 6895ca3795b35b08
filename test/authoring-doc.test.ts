import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { provideOpa } from './build/opa-for-tests.ts';

const PAGE = 'docs/authoring.md';

/** What a clone has, as far as the page needs it. */
const COPIED = [
  'bin',
  'bundle',
  'bundle.sh',
  'docs',
  'harness',
  'package.json',
  'policies',
  'snapshots',
  'tsconfig.json',
];

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

/** How `kensa dev` ends what it says of a save. */
const WAITS = 'Waiting for the next save.\n\n';

/** The line below which a case is put. */
const CASES = 'cases := {\n';

const env = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };

let folder = '';
let clone = '';
before(async () => {
  provideOpa();
  folder = await mkdtemp(join(tmpdir(), 'kensa-authoring-'));
  clone = join(folder, 'kensa');
  await mkdir(clone);
  for (const path of COPIED) await cp(path, join(clone, path), { recursive: true });
  await symlink(resolve('node_modules'), join(clone, 'node_modules'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** `kensa dev` as it runs while files are saved. */
interface Development {
  /** What it printed since the last time, once it waits for a save. */
  next: () => Promise<string>;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  end: () => Promise<number | null>;
}

function develop(command: string): Development {
  const child = spawn('bash', ['-c', `exec ${command} 2>&1`], { cwd: clone, env });
  const ended = new Promise<number | null>((done) => {
    // What it may print after the last round is not read, so its output does not close.
    child.once('exit', done);
  });
  const chunks: AsyncIterator<string> = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
  async function next(): Promise<string> {
    let text = '';
    while (!text.endsWith(WAITS)) {
      const chunk = await chunks.next();
      if (chunk.done === true) break;
      text += chunk.value;
    }
    return text.replace(/\n\n$/, '\n');
  }
  async function end(): Promise<number | null> {
    child.kill('SIGINT');
    const code = await ended;
    child.stdout.destroy();
    return code;
  }
  return { next, end };
}

function runCommand(command: string): { status: number | null; stdout: string } {
  return spawnSync('bash', ['-c', `exec 2>&1; ${command}`], { cwd: clone, env, encoding: 'utf8' });
}

/** Saves what a block has: a whole file, or a case to be put first of `cases`. */
async function save({ info, text }: Block): Promise<boolean> {
  const [, kind, path = ''] = / (file|cases)=(\S+)$/.exec(info) ?? [];
  if (kind === undefined) return false;
  const file = join(clone, path);
  await mkdir(dirname(file), { recursive: true });
  const content = kind === 'file' ? text : (await readFile(file, 'utf8')).replace(CASES, `${CASES}${text}`);
  await writeFile(file, content);
  return true;
}

test(`${PAGE}, followed literally, shows what it says`, async () => {
  const [shown, expected]: [string[], string[]] = [[], []];
  let [files, rounds] = [0, 0];
  let development: Development | undefined;
  try {
    for (const block of blocksOf(await readFile(PAGE, 'utf8'))) {
      if (await save(block)) files += 1;
      const { row, info, text } = block;
      const [, exit, dev] = /^console(?: exit=(\d+)| (dev|save))?$/.exec(info) ?? [];
      if (!info.startsWith('console')) continue;
      const [, command = ''] = /^\$ (.*)\n/.exec(text) ?? [];
      const prompt = command === '' ? '' : `$ ${command}\n`;
      let status: number | null = 0;
      let stdout = '';
      if (dev === 'save') ({ status, stdout } = runCommand(command));
      else if (dev === undefined) {
        assert.equal((await development?.end()) ?? 0, 0);
        development = undefined;
        ({ status, stdout } = runCommand(command));
      } else {
        rounds += 1;
        development ??= develop(command);
        stdout = await development.next();
      }
      shown.push(`line ${row}, exit code ${String(status)}:\n${prompt}${withoutSize(stdout)}`);
      expected.push(`line ${row}, exit code ${exit ?? 0}:\n${withoutSize(text)}`);
    }
  } finally {
    await development?.end();
  }
  assert.equal(shown.join('\n'), expected.join('\n'));
  assert.deepEqual({ blocks: shown.length, files, rounds }, { blocks: 13, files: 5, rounds: 3 });
});
