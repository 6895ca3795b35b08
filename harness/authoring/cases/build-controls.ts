import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { PolicyProblem } from '../../build/analysis/analysis.ts';
import { buildPack } from '../../build/build-pack.ts';
import { loadBundle } from '../../bundle/load-bundle.ts';
import type { BuiltPolicy } from './policy-case.ts';

/** What is not needed to build and test some controls alone: it takes as long to copy as OPA takes to start. */
const NOT_OF_CONTROLS: ReadonlySet<string> = new Set(['catalogue.json', 'lint', 'main', 'schemas']);

/** Folders that the build makes. */
const GENERATED: ReadonlySet<string> = new Set(['policies/main', 'policies/schemas/controls']);

/** Controls that were built beside their sources. */
export interface BuiltControls extends BuiltPolicy {
  /** Texts and pages that do not match the controls. */
  textProblems: PolicyProblem[];
  /** Removes what was built. */
  remove: () => Promise<void>;
}

/**
 * Builds controls in a folder of their own, in which nothing changes any more while they are tested.
 * @param root the folder that holds `policies`
 * @param folders of controls, from the root; all if not given
 * @throws KensaError `POLICY_INVALID` if they do not build
 */
export async function buildControls(root: string, folders?: readonly string[]): Promise<BuiltControls> {
  const to = await mkdtemp(join(tmpdir(), 'kensa-test-'));
  const remove = (): Promise<void> => rm(to, { recursive: true, force: true });
  try {
    await copyPolicies(root, to, folders);
    const file = join(to, 'kensa.tar.gz');
    let textProblems: PolicyProblem[] = [];
    const bundle = await buildPack({ root: to, onTextProblems: (problems) => (textProblems = problems) });
    await writeFile(file, bundle);
    return { root: to, bundle: await loadBundle(file), textProblems, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Copies `policies`, of the controls only those in `folders`, without what the build generates. */
async function copyPolicies(root: string, to: string, folders: readonly string[] | undefined): Promise<void> {
  const names = await readdir(join(root, 'policies'));
  const shared = names.filter((name) => folders === undefined || !(name === 'controls' || NOT_OF_CONTROLS.has(name)));
  await mkdir(join(to, 'policies/controls'), { recursive: true });
  await Promise.all(
    [...shared.map((name) => `policies/${name}`), ...(folders ?? [])].map((path) =>
      cp(join(root, path), join(to, path), {
        recursive: true,
        filter: (file) => !GENERATED.has(relative(root, file).replaceAll('\\', '/')),
      }),
    ),
  );
}
