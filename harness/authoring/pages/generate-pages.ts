import { readAnnotations } from '../../build/read-sources.ts';
import { isJsonObject } from '../../json.ts';
import { controlFiles } from '../cases/control-files.ts';
import type { BuiltPolicy } from '../cases/policy-case.ts';
import { readCases } from '../cases/read-cases.ts';
import { controlDocument, type ControlNotes } from './control-document.ts';
import { controlsIndex } from './controls-index.ts';

/** Where the pages lie, from the root of the repository; nothing else does. */
export const PAGES_FOLDER = 'docs/controls';

/**
 * Writes a page for each control, and their index.
 *
 * @returns texts by file, from the root of the repository
 * @throws KensaError `POLICY_INVALID` if a case can not be read
 */
export async function generatePages(policy: BuiltPolicy): Promise<Map<string, string>> {
  const { controls } = policy.bundle.manifest;
  const [cases, notes] = await Promise.all([readCases(policy), controlNotes(policy.root)]);
  const pages = controls.map((control): [string, string] => {
    const own = cases.filter((one) => one.control.id === control.id);
    const noted = notes.get(`data.${control.package}`) ?? { deviations: [], peers: [] };
    return [`${PAGES_FOLDER}/${control.id}.md`, controlDocument(control, own, noted, controlFiles(control).folder)];
  });
  return new Map([[`${PAGES_FOLDER}/README.md`, controlsIndex(controls)], ...pages]);
}

/** What METADATA says for the pages alone, by package. */
async function controlNotes(root: string): Promise<Map<string, ControlNotes>> {
  const annotations = await readAnnotations(root, 'policies/controls');
  return new Map(
    Array.from(annotations, ([name, annotation]) => {
      const custom = isJsonObject(annotation) ? annotation['custom'] : undefined;
      const { deviations, peers } = isJsonObject(custom) ? custom : {};
      return [name, { deviations: texts(deviations), peers: texts(peers) }];
    }),
  );
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}
