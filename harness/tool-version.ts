import { readFileSync } from 'node:fs';
import { packageFile } from './package-file.ts';

/** The version in kensa's `package.json`. */
export function toolVersion(): string {
  const manifest = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
