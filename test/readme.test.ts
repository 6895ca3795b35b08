import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

/** A command that the README shows, and what it says the command prints and exits with. */
interface ShownCommand {
  command: string;
  /** `…` on a line of its own stands for any lines. */
  output: string[];
  status: number;
}

const readme = readFileSync('README.md', 'utf8');

// A folder with what the commands name of a clone; they run one after the other, and some write into it.
const folder = mkdtempSync(join(tmpdir(), 'kensa-readme-'));
for (const name of ['bin', 'bundle', 'bundle.sh', 'snapshots']) symlinkSync(resolve(name), join(folder, name));
after(() => rmSync(folder, { recursive: true }));

describe('README', () => {
  for (const { command, output, status } of shownCommands()) {
    test(`$ ${command}`, () => {
      const ran = spawnSync('bash', ['-c', command.replaceAll('npx kensa', 'node bin/kensa.js')], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
      assert.deepEqual({ stderr: ran.stderr, status: ran.status }, { stderr: '', status });
      assert.match(ran.stdout, pattern(output), ran.stdout);
    });
  }
});

/** The commands of all blocks, in order; a block that does not end well is followed by `Exit code N`. */
function shownCommands(): ShownCommand[] {
  const blocks = [...readme.matchAll(/^```console\n(.*?)^```\n(?:\nExit code (\d))?/gms)];
  return blocks.flatMap(([, block = '', code = '0']) => {
    const commands: ShownCommand[] = [];
    for (const line of block.trimEnd().split('\n')) {
      const last = commands.at(-1);
      if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: [], status: 0 });
      else if (last?.command.endsWith('\\') === true) last.command += `\n${line}`;
      else last?.output.push(line);
    }
    return commands.map((shown, position) =>
      position === commands.length - 1 ? { ...shown, status: Number(code) } : shown,
    );
  });
}

/** Every line as it is shown, in order; `…` matches any number of lines. */
function pattern(output: readonly string[]): RegExp {
  const lines = output.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)} *\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}
