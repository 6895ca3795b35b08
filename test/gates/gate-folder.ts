import { addControl, addFile, createPackFolder } from '../build/pack-folder.ts';
import type { GateControl } from './gate-control.ts';
import { casesSource, controlSource } from './gate-control.ts';

/**
 * Makes a folder with one control and its cases, for a gate to be tested on.
 * @returns the folder, for the test to remove
 */
export async function createGateFolder(control: GateControl): Promise<string> {
  const root = await createPackFolder();
  await addControl(root, `gates.${control.name}`, controlSource(control));
  await addFile(root, `controls/gates/${control.name}/${control.name}_test.rego`, casesSource(control));
  return root;
}
