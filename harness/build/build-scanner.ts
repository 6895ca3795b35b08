import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const MODULE = 'harness/collect/scanner/scanner-binary.ts';

/**
 * Compiles scanner/ with the options of its asconfig.json; the same sources give the same bytes. The compiler is a
 * process of its own: its types would be added to those of every string and list here.
 */
async function compile(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-scanner-'));
  try {
    const file = join(folder, 'scanner.wasm');
    await promisify(execFile)(process.execPath, [COMPILER, '--config', 'scanner/asconfig.json', '--outFile', file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The binary as a module, so that it is found wherever the harness is. */
function moduleText(binary: Uint8Array): string {
  return [
    '/** The scanner, compiled from scanner/ by `npm run scanner`, in base64. */',
    'export const SCANNER_BINARY: string =',
    `  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--check')) {
  process.stderr.write('usage: npm run scanner [-- --check]\n');
  process.exitCode = 2;
} else {
  const binary = await compile();
  const text = moduleText(binary);
  if (option === undefined) {
    await writeFile(MODULE, text);
    process.stderr.write(`${MODULE}: a binary of ${binary.length} bytes\n`);
  } else if ((await readFile(MODULE, 'utf8')) === text) {
    process.stderr.write(`${MODULE} is current\n`);
  } else {
    process.stderr.write(`${MODULE} is not what scanner/ gives; run npm run scanner and commit\n`);
    process.exitCode = 1;
  }
}
