import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { opa } from '../build/opa-for-tests.ts';

const run = promisify(execFile);

/** Compiles one Rego module with the pinned OPA; entrypoints as OPA writes them: `main/thing/result`. */
export async function compilePolicy(rego: string, entrypoints: readonly string[]): Promise<WebAssembly.Module> {
  const folder = await mkdtemp(join(tmpdir(), 'kensa-policy-'));
  try {
    await writeFile(join(folder, 'policy.rego'), rego);
    const named = entrypoints.flatMap((entrypoint) => ['--entrypoint', entrypoint]);
    const argv = ['build', '--target', 'wasm', ...named, '--output', 'bundle.tar.gz', 'policy.rego'];
    await run(opa, argv, { cwd: folder });
    const files = parseTar(new Uint8Array(gunzipSync(await readFile(join(folder, 'bundle.tar.gz')))));
    const wasm = files.find(({ name }) => name.endsWith('policy.wasm'))?.data;
    return await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The smallest module: no import, no export. */
export const EMPTY_MODULE: WebAssembly.Module = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
