import type { Read } from '../bundle/manifest.ts';
import type { JsonType } from '../json.ts';
import type { PolicyProblem } from './analysis/analysis.ts';
import { problemAtKeys } from './analysis/analysis.ts';
import type { ReadNode } from './analysis/read-tree.ts';
import { pathText, readNodes } from './analysis/read-tree.ts';
import type { ConfigPropertiesByType } from './config-properties.ts';
import { mapProblems } from './map-problems.ts';
import type { PackControl } from './pack.ts';
import { readTypes } from './read-types.ts';

/** Types of every node of a control's trees, for one resource type. */
export type NodeTypes = Map<ReadNode, JsonType[]>;

/**
 * Finds the types of all reads of a control.
 * @returns the types by node, and a problem for each that has none
 */
export function typesOfReads(
  control: PackControl,
  resourceType: string,
  properties: ConfigPropertiesByType,
): { types: NodeTypes; problems: PolicyProblem[] } {
  const types: NodeTypes = new Map();
  const problems: PolicyProblem[] = mapProblems(resourceType, control.metadata, properties).map((fault) =>
    problemAtKeys(control.file, fault),
  );
  for (const tree of [control.analysis.applicability, control.analysis.compliance]) {
    for (const node of readNodes(tree)) {
      const found = readTypes(node, resourceType, control.metadata, properties);
      if (Array.isArray(found)) types.set(node, found);
      else if (typeof found !== 'string') problems.push(problemAtKeys(control.file, found));
      else {
        const { file = control.file, row, col: column } = node.location ?? {};
        problems.push({ file, row, column, message: found });
      }
    }
  }
  return { types, problems };
}

/** What a control reads of one resource type, sorted by path, for the manifest. */
export function manifestReads(control: PackControl, types: NodeTypes): Read[] {
  const reads = new Map<string, Read>();
  for (const tree of [control.analysis.applicability, control.analysis.compliance]) {
    for (const node of readNodes(tree)) {
      const path = pathText(node.steps);
      const known = reads.get(path);
      reads.set(path, {
        path,
        types: [...new Set([...(known?.types ?? []), ...(types.get(node) ?? [])])].toSorted(),
        optional: (known?.optional ?? true) && !node.required && !node.decided,
        ...((known?.whole === true || isWhole(node, types)) && { whole: true }),
        ...((known?.applicability === true || tree === control.analysis.applicability) && { applicability: true }),
      });
    }
  }
  return [...reads.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** True for a container that is looked at as it is, not by its fields. */
function isWhole(node: ReadNode, types: NodeTypes): boolean {
  if (node.uses.has('map')) return true;
  return node.uses.has('whole') && (types.get(node) ?? []).some((type) => type === 'array' || type === 'object');
}
