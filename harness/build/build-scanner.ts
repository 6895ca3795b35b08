import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const COMPILER = 'node_modules/assemblyscript/bin/asc.js';

/** What is compiled: a folder with an asconfig.json, and what its binary is called. */
const BINARIES = [
  {
    folder: 'scanner',
    module: 'harness/collect/scanner/scanner-binary.ts',
    constant: 'SCANNER_BINARY',
    title: 'The scanner',
  },
  {
    folder: 'scanner/inflate',
    module: 'harness/collect/inflate/inflate-binary.ts',
    constant: 'INFLATE_BINARY',
    title: 'What decompresses gzip',
  },
] as const;

type Binary = (typeof BINARIES)[number];

/**
 * Compiles a folder with the options of its asconfig.json; the same sources give the same bytes. The compiler is a
 * process of its own: its types would be added to those of every string and list here.
 */
async function compile(folder: string): Promise<Uint8Array> {
  const target = await mkdtemp(join(tmpdir(), 'kensa-scanner-'));
  try {
    const file = join(target, 'module.wasm');
    await promisify(execFile)(process.execPath, [COMPILER, '--config', `${folder}/asconfig.json`, '--outFile', file]);
    return await readFile(file);
  } finally {
    await rm(target, { recursive: true });
  }
}

/** The binary as a module, so that it is found wherever the harness is. */
function moduleText({ title, folder, constant }: Binary, binary: Uint8Array): string {
  return [
    `/** ${title}, compiled from ${folder}/ by \`npm run scanner\`, in base64. */`,
    `export const ${constant}: string =`,
    `  '${Buffer.from(binary).toString('base64')}';`,
    '',
  ].join('\n');
}

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--check')) {
  process.stderr.write('usage: npm run scanner [-- --check]\n');
  process.exitCode = 2;
} else {
  for (const one of BINARIES) {
    const { folder, module } = one;
    const binary = await compile(folder);
    const text = moduleText(one, binary);
    if (option === undefined) {
      await writeFile(module, text);
      process.stderr.write(`${module}: a binary of ${binary.length} bytes\n`);
    } else if ((await readFile(module, 'utf8')) === text) {
      process.stderr.write(`${module} is current\n`);
    } else {
      process.stderr.write(`${module} is not what ${folder}/ gives; run npm run scanner and commit\n`);
      process.exitCode = 1;
    }
  }
}
