import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parseTar } from 'nanotar';
import { BUILT_IN_BUNDLE } from './load-bundle.ts';

/**
 * The Rego that a bundle was built from, by its path in the archive: `controls/<id>.rego`, and what controls share below
 * `lib/`.
 *
 * @param location as {@link loadBundle} takes it; it must have been loaded already
 */
export async function policySources(location: string = BUILT_IN_BUNDLE): Promise<Map<string, string>> {
  // parseTar reads the whole memory behind a Buffer, which may be larger than the Buffer.
  const entries = parseTar(new Uint8Array(gunzipSync(await readFile(location))));
  return new Map(
    entries
      .map(({ name, text }) => [name.replace(/^\//, ''), text] as const)
      .filter(([name]) => /^(controls|lib)\/.*\.rego$/.test(name)),
  );
}
