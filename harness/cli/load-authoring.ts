import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KensaError } from '../kensa-error.ts';
import { say } from '../sentences/say.ts';

/** The root of the clone that the command belongs to. */
export const CLONE: string = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Loads a module of `harness/authoring`, which the package does not have: it needs the sources of the policies.
 * @param command what the user asked for
 * @param module its path below `harness/authoring`
 * @throws KensaError `USAGE` if this is no clone
 */
export async function loadAuthoring<Module>(command: string, module: string): Promise<Module> {
  // Not a literal, with which the module would become part of the package.
  const file = new URL(`../authoring/${module}`, import.meta.url);
  if (!existsSync(file)) {
    throw new KensaError(
      'USAGE',
      say`\`kensa ${command}\` works on the sources of policies, which are not in the package. Clone the repository of kensa, run \`npm ci\` in the clone, and there \`node bin/kensa.js ${command}\`.`,
    );
  }
  return (await import(file.href)) as Module;
}
