import type { Manifest } from '../bundle/manifest.ts';

/** What the bundle calls a control that a report names by its id or an alias; what it does not know keeps its name. */
export function currentControlId({ controls }: Pick<Manifest, 'controls'>): (controlId: string) => string {
  const ids = new Set(controls.map(({ id }) => id));
  const renamed = new Map(controls.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)));
  return (controlId) => (ids.has(controlId) ? controlId : (renamed.get(controlId) ?? controlId));
}
