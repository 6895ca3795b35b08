import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageModules } from '../harness/build/package-modules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds what `npm pack` would publish, but for types, beside the checkout: there, `bin/kensa.js` would run the sources.
 * @param folder the package is made in it
 * @returns the command's script
 */
export async function buildPackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of ['bin', 'bundle', 'package.json'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await packageModules(join(folder, 'dist'));
  return join(folder, 'bin/kensa.js');
}
