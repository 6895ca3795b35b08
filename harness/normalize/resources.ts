import { type CaptureState, compareCaptures } from './compare-captures.ts';

/** The newest capture of each resource: by account, region and type (as JSON), then by resource id. */
export type Resources = Map<string, Map<string, CaptureState>>;

/** Adds a capture of a resource, unless a newer one is known. */
export function keepNewest(resources: Resources, type: string, resourceId: string, state: CaptureState): void {
  let byId = resources.get(type);
  if (byId === undefined) resources.set(type, (byId = new Map()));
  const known = byId.get(resourceId);
  if (known === undefined || compareCaptures(state, known) > 0) byId.set(resourceId, state);
}

/** Adds all captures of others. */
export function keepAllNewest(resources: Resources, others: Resources): void {
  for (const [type, byId] of others) {
    for (const [resourceId, state] of byId) keepNewest(resources, type, resourceId, state);
  }
}
