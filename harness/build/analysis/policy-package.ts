import type { RegoModule, RegoRule } from './rego-ast.ts';

/** All rules of one Rego package. */
export interface PolicyPackage {
  /** `data.controls.neptune.cluster_snapshot_encrypted` */
  name: string;
  /** Clauses by rule name. */
  rules: Map<string, RegoRule[]>;
  /** Full path by the name that an import goes by in this package. */
  imports: Map<string, string[]>;
  /** The file that it stands in. */
  file: string;
}

/**
 * Groups modules by their package.
 * @param modules parsed modules by file
 * @returns packages by name
 */
export function toPackages(modules: ReadonlyMap<string, RegoModule>): Map<string, PolicyPackage> {
  const packages = new Map<string, PolicyPackage>();
  for (const [file, module] of modules) {
    const name = texts(module.package.path).join('.');
    const known = packages.get(name);
    const policyPackage: PolicyPackage = known ?? { name, rules: new Map(), imports: new Map(), file };
    packages.set(name, policyPackage);
    for (const { path, alias } of module.imports ?? []) {
      const steps = texts(path.value);
      const last = alias ?? steps.at(-1);
      if (last !== undefined && steps[0] !== 'rego') policyPackage.imports.set(last, steps);
    }
    for (const rule of module.rules ?? []) {
      const rules = policyPackage.rules.get(ruleName(rule)) ?? [];
      policyPackage.rules.set(ruleName(rule), [...rules, rule]);
    }
  }
  return packages;
}

function ruleName(rule: RegoRule): string {
  return String(rule.head.ref[0]?.value);
}

function texts(terms: readonly { value?: unknown }[]): string[] {
  return terms.map((term) => String(term.value));
}
