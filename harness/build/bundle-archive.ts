import { gzipSync } from 'fflate';
import { createTar } from 'nanotar';

/** Files of a bundle by their path in the archive. */
export type BundleFiles = ReadonlyMap<string, Uint8Array | string>;

/**
 * Packs a bundle. The same files give the same bytes on every machine and Node version: sorted, without times or
 * owners, and compressed in JavaScript, since zlib's output differs between its builds.
 */
export function packBundle(files: BundleFiles): Uint8Array {
  // OPA finds the WASM module only under a name that begins with a slash.
  const entries = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, data]) => ({ name: `/${name}`, data }));
  const tar = createTar(entries, { attrs: { mode: '644', uid: 0, gid: 0, mtime: 0 } });
  return gzipSync(tar, { level: 9, mtime: 0 });
}
