import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

/** A command that the README shows, and what it says the command prints; `…` on a line of its own stands for any lines. */
interface ShownCommand {
  command: string;
  output: string[];
}

const root = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'kensa-readme-'));
const readme = readFileSync('README.md', 'utf8');
after(() => rmSync(folder, { recursive: true, force: true }));

// The commands run in a folder of their own, with what they name in it, and the pinned OPA on PATH.
mkdirSync(join(folder, 'bin'));
symlinkSync(process.env['OPA'] ?? 'opa', join(folder, 'bin', 'opa'));
for (const name of ['bundle', 'snapshots']) symlinkSync(join(root, name), join(folder, name));
writeFileSync(join(folder, 'parameters.json'), '{"EMR.3": {"requireScopes": ["s3", "localDisk"]}}\n');

describe('README', () => {
  for (const { command, output } of shownCommands()) {
    test(`$ ${command}`, () => {
      const { stdout } = spawnSync(
        'bash',
        ['-c', command.replaceAll('npx kensa', `node ${join(root, 'bin/kensa.js')}`)],
        {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1', PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
        },
      );
      assert.match(stdout, pattern(output), stdout);
    });
  }
});

function shownCommands(): ShownCommand[] {
  const blocks = [...readme.matchAll(/^```console\n(.*?)^```/gms)].map(([, block = '']) => block.trimEnd().split('\n'));
  return blocks.flatMap((lines) => {
    const commands: ShownCommand[] = [];
    for (const line of lines) {
      if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: [] });
      else commands.at(-1)?.output.push(line);
    }
    return commands;
  });
}

/** Every line as it is shown, in order; `…` matches any number of lines. */
function pattern(output: readonly string[]): RegExp {
  const lines = output.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.trimEnd().replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)} *\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}
