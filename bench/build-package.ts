import { spawnSync } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds what `npm pack` would publish, beside the checkout: there, `bin/kensa.js` would run the sources.
 * @param folder the package is made in it
 * @returns the command's script
 */
export async function buildPackage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of ['bin', 'bundle', 'package.json'])
    await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const argv = [
    'node_modules/typescript/bin/tsc',
    '--project',
    'tsconfig.build.json',
    '--outDir',
    join(folder, 'dist'),
  ];
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the package can not be built:\n${stdout}`);
  return join(folder, 'bin/kensa.js');
}
