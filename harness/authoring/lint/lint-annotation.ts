import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { opaOutput } from '../../opa/run-opa.ts';

const GENERATED = 'main';

/** METADATA of a package or a rule, as `opa inspect` prints it. */
export interface LintAnnotation {
  annotations: { scope: string };
  location: { file: string; row: number; col: number };
  path: { value: string | number }[];
}

/** The parts of a tree with locations that hold METADATA. */
export interface LocatedModule {
  package: { path: LintAnnotation['path'] };
  annotations?: Annotation[];
  rules?: { head: { ref: LintAnnotation['path'] }; annotations?: Annotation[] }[];
}

interface Annotation {
  scope: string;
  location: LintAnnotation['location'];
}

/**
 * The METADATA of all Rego below `policies` that is written by hand. What is generated is not read along: OPA holds the
 * tests against it, and it does not know a control yet that was never built.
 */
export async function readLintAnnotations(root: string): Promise<LintAnnotation[]> {
  const entries = await readdir(join(root, 'policies'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== GENERATED).map(({ name }) => name);
  const found = await Promise.all(
    folders.toSorted().map(async (folder) => {
      const path = `policies/${folder}`;
      const output = await opaOutput(['inspect', '--annotations', '--format', 'json', path], { cwd: root });
      return (JSON.parse(output) as { annotations?: LintAnnotation[] }).annotations ?? [];
    }),
  );
  return found.flat();
}

/** The METADATA in trees, in the same shape. */
export function annotationsOf(modules: Readonly<Record<string, LocatedModule>>): LintAnnotation[] {
  return Object.values(modules).flatMap(({ package: { path }, annotations = [], rules = [] }) => [
    ...annotations
      .filter(({ scope }) => scope === 'package')
      .map((one) => ({ annotations: one, location: one.location, path })),
    ...rules.flatMap(({ head, annotations: ofRule = [] }) =>
      ofRule.map((one) => ({ annotations: one, location: one.location, path: [...path, ...head.ref] })),
    ),
  ]);
}
