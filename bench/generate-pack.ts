import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigPropertiesByType } from '../harness/build/config-properties.ts';
import { readConfigProperties } from '../harness/build/config-properties.ts';
import { remediationPages } from '../test/build/remediation-pages.ts';
import type { ControlSubject, GeneratedControl } from './control-source.ts';
import { CODE, controlSource, controlTitle, subjectsOf } from './control-source.ts';
import { SNAPSHOT_TYPES } from './generate-snapshot.ts';
import { itemShape } from './item-shape.ts';
import { createRandom } from './random.ts';

const policies = fileURLToPath(new URL('../policies', import.meta.url));

/** What generated controls share with the real ones. */
const SHARED = ['config-properties.json', 'lib', 'testing'];

/**
 * Writes the sources of a pack of generated controls, for `buildPack({ root })`. They judge the types of a generated
 * snapshot first, then others.
 * @param root a folder; `policies` is made in it
 * @param types over how many resource types the controls are spread
 * @throws RangeError if Config's schema has too few properties for so many controls
 */
export async function generatePack(root: string, controls: number, types: number): Promise<void> {
  for (const name of SHARED) await cp(join(policies, name), join(root, 'policies', name), { recursive: true });
  const properties = await readConfigProperties(policies);
  for (const control of generatedControls(controls, types, properties)) {
    const folder = join(root, 'policies/controls', control.name.replaceAll('.', '/'));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${control.name.split('.').at(-1) ?? ''}.rego`), controlSource(control));
    const pages = remediationPages({ id: control.id, title: controlTitle(control), codes: [CODE] });
    for (const [language, page] of Object.entries(pages))
      await writeFile(join(folder, `remediation.${language}.md`), page);
  }
}

/** Deals the controls out to the types, one each, until there are enough. */
function generatedControls(controls: number, types: number, properties: ConfigPropertiesByType): GeneratedControl[] {
  const random = createRandom('pack');
  const subjects = subjectsByType(types, properties);
  const generated: GeneratedControl[] = [];
  while (generated.length < controls) {
    const before = generated.length;
    for (const [resourceType, remaining] of subjects) {
      const subject = remaining.pop();
      if (subject === undefined || generated.length === controls) continue;
      const number = generated.length + 1;
      const service = resourceType.split('::')[1]?.toLowerCase() ?? '';
      const optional = subject.steps.at(-1)?.list === false && random.chance(0.2);
      generated.push({ id: `Bench.${number}`, name: `${service}.control_${number}`, resourceType, subject, optional });
    }
    if (generated.length === before)
      throw new RangeError(`${types} types have properties for no more than ${before} controls`);
  }
  return generated;
}

function subjectsByType(types: number, properties: ConfigPropertiesByType): Map<string, ControlSubject[]> {
  const random = createRandom('subjects');
  const candidates = new Set([...SNAPSHOT_TYPES, ...Object.keys(properties).toSorted()]);
  const subjects = new Map<string, ControlSubject[]>();
  for (const type of candidates) {
    const found = random.shuffle([...subjectsOf(itemShape(type, properties[type] ?? {}))]);
    if (found.length > 1 && subjects.size < types) subjects.set(type, found);
  }
  return subjects;
}
