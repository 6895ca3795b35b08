import type { PolicyProblem } from './analysis/analysis.ts';
import { problemAtKeys } from './analysis/analysis.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { typesOfReads } from './control-reads.ts';
import type { TypedControl } from './generate-proof.ts';
import type { PackControl } from './pack.ts';
import { pathProblems } from './path-problems.ts';
import { resourceTypeProblems } from './resource-type-problems.ts';

/** Controls by resource type, sorted, and what is wrong with the paths that they read and name. */
export interface TypedControls {
  types: Map<string, TypedControl[]>;
  problems: PolicyProblem[];
}

/**
 * Groups the controls by resource type, with the types of their reads there.
 * @returns the groups, and a problem for each path that has no type or is not known
 */
export function typeControls(controls: readonly PackControl[], properties: ConfigPropertiesByType): TypedControls {
  const types = new Map<string, TypedControl[]>();
  const problems = controls.flatMap((control): PolicyProblem[] => {
    const { file, metadata } = control;
    // Of a type that is not known no property is, which needs no saying.
    const unknownTypes = resourceTypeProblems(metadata, properties);
    if (unknownTypes.length > 0) return unknownTypes.map((fault) => problemAtKeys(file, fault));
    const ofReads = metadata.custom.resource_types.flatMap((type) => {
      const found = typesOfReads(control, type, properties);
      types.set(type, [...(types.get(type) ?? []), { control, types: found.types }]);
      return found.problems;
    });
    return [...ofReads, ...pathProblems(control, properties).map((fault) => problemAtKeys(file, fault))];
  });
  return { types: new Map([...types].toSorted(([a], [b]) => (a < b ? -1 : 1))), problems };
}
