import { existsSync, readFileSync } from 'node:fs';

/**
 * The version in kensa's own `package.json`, which is one folder up in a clone and two in the published package.
 * The search goes upwards from this file and passes by the manifests of other packages.
 */
export function toolVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    if (existsSync(file)) {
      const manifest: { name?: unknown; version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
      if (manifest.name === 'kensa' && typeof manifest.version === 'string') return manifest.version;
    }
    if (folder.pathname === '/') return 'unknown';
  }
}
