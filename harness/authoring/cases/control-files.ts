import type { ControlManifest } from '../../bundle/manifest.ts';
import { mainPackage } from '../../build/generate-proof.ts';
import type { BuiltPolicy } from './policy-case.ts';

/** What OPA loads of a pack. JSON below `policies` would become data, but only the parameters' defaults are meant to. */
export const PACK_FILES: readonly string[] = ['controls', 'lib', 'main', 'testing', 'parameters.json'].map(
  (path) => `policies/${path}`,
);

/** Where a control lies. */
export interface ControlFiles {
  folder: string;
  /** Its Rego. */
  source: string;
  /** Its cases. */
  tests: string;
}

/** The files of a control, from the root of the pack: its package names them, which the build makes sure of. */
export function controlFiles({ package: name }: ControlManifest): ControlFiles {
  const folder = `policies/${name.replaceAll('.', '/')}`;
  const file = `${folder}/${name.split('.').at(-1) ?? ''}`;
  return { folder, source: `${file}.rego`, tests: `${file}_test.rego` };
}

/** What OPA needs to judge with these controls alone, so that few of many controls take no longer than few. */
export function filesOf({ bundle }: BuiltPolicy, controls: readonly ControlManifest[]): readonly string[] {
  if (controls.length === bundle.manifest.controls.length) return PACK_FILES;
  const types = new Set(controls.flatMap(({ resourceTypes }) => resourceTypes));
  return [
    'policies/lib',
    'policies/testing',
    'policies/parameters.json',
    ...controls.map((control) => controlFiles(control).folder),
    ...[...types].map((type) => `policies/main/${mainPackage(type)}.rego`),
  ];
}
