import { opaOutput } from '../../opa/run-opa.ts';

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
 * The METADATA of all Rego in folders. Each is asked for alone: OPA checks what it reads at once as one, and what is generated of
 * a control that has just been written is not there yet.
 */
export async function readLintAnnotations(root: string, folders: readonly string[]): Promise<LintAnnotation[]> {
  const found = folders.map(async (folder) => {
    const output = await opaOutput(['inspect', '--annotations', '--format', 'json', folder], { cwd: root });
    return (JSON.parse(output) as { annotations?: LintAnnotation[] }).annotations ?? [];
  });
  return (await Promise.all(found)).flat();
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
