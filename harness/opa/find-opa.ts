import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { OPA_VERSION, runOpa } from './run-opa.ts';

/**
 * Finds an OPA that is there already: `$OPA`, the one that `bundle.sh` has brought, or `opa` on PATH.
 *
 * @returns the program; undefined if there is none that runs
 */
export async function findOpa(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const { OPA: named, XDG_CACHE_HOME: xdg, HOME: home = homedir() } = env;
  if (named !== undefined && named !== '') return (await runs(named)) ? named : undefined;
  // The XDG specification: a relative path is to be ignored.
  const caches = xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.cache');
  const cached = join(caches, 'kensa', `opa-${OPA_VERSION}`, 'opa');
  const isCached = await access(cached, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (isCached) return cached;
  return (await runs('opa')) ? 'opa' : undefined;
}

async function runs(opa: string): Promise<boolean> {
  return runOpa(['version'], { cwd: '.', opa }).then(
    ({ exitCode }) => exitCode === 0,
    () => false,
  );
}
