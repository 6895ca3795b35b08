import type { Related } from '../bundle/manifest.ts';
import { compareResources } from '../normalize/compare-resources.ts';
import type { InputDocument } from '../normalize/input-document.ts';
import type { Inventory } from '../normalize/inventory.ts';
import { joinedPaths, joinedTypes } from '../normalize/joins/join-related.ts';
import { createProjection, joinProjections, projectDocument, type Projection } from '../project-document.ts';

/** The joins of a resource type, and what of its documents is judged. */
export interface JoiningType {
  related: Readonly<Record<string, Related>>;
  projection: Projection;
}

/**
 * The documents that any others can be joined with, by account, region, type and id: the order in which lists have them.
 * Of each there is only what joins and controls read, because all of them are in memory while controls judge.
 */
export function joinedDocuments({ documents }: Inventory, joining: readonly JoiningType[]): InputDocument[] {
  return Array.from(projectionsByType(joining), ([resourceType, projection]) =>
    Array.from(
      documents.get(resourceType) ?? [],
      // The identity is always projected; where a document came from is no part of a join.
      (document) => projectDocument(document, projection) as unknown as InputDocument,
    ),
  )
    .flat()
    .toSorted(compareResources);
}

function projectionsByType(joining: readonly JoiningType[]): Map<string, Projection> {
  const projections = new Map<string, Projection>();
  function keep(resourceType: string, projection: Projection): void {
    const known = projections.get(resourceType);
    projections.set(resourceType, known === undefined ? projection : joinProjections(known, projection));
  }

  for (const { related, projection } of joining) {
    for (const [name, join] of Object.entries(related)) {
      for (const type of joinedTypes(join)) keep(type, createProjection(pathsOf(joinedPaths(type))));
      keep(join.type, createProjection(pathsOf(referencesThrough(name, related))));
      const documents = below(projection.get('related'), name);
      const read = 'scope' in join ? below(documents, '*') : documents;
      if (read !== undefined) keep(join.type, read);
    }
  }
  return projections;
}

/** What is kept below a step; undefined if nothing is. */
function below(projection: Projection | undefined, step: string): Projection | undefined {
  return projection?.size === 0 ? projection : projection?.get(step);
}

/** The paths of references that lead through a join. */
function referencesThrough(name: string, related: Readonly<Record<string, Related>>): string[] {
  const prefix = `related.${name}.`;
  const paths = Object.values(related).flatMap((join) => ('by' in join ? join.by : []));
  return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

function pathsOf(paths: readonly string[]): { path: string }[] {
  return paths.map((path) => ({ path }));
}
