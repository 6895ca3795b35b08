import type { Related } from '../bundle/manifest.ts';
import { joinedPaths, joinedTypes } from '../normalize/joins/join-related.ts';
import { createProjection, joinProjections, type Projection } from '../project-document.ts';
import type { TypeReads } from './type-reads.ts';

/** What joins find documents by, and what controls read of those that are joined; by the type that is joined. */
export function joinedContent(joining: readonly TypeReads[]): Map<string, Projection> {
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
