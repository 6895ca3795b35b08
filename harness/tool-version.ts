import { readFileSync } from 'node:fs';

/** The version in kensa's `package.json`, which is one folder up from here both in a clone and in the package. */
export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}
