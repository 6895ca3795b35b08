import { isJsonObject } from '../json.ts';
import type { NewestByResource } from './newest-by-resource.ts';
import { type SettledCapture, settleCaptures } from './newest-captures.ts';
import { SECURITY_CONFIGURATION } from './normalize-security-configuration.ts';

/** What becomes of each resource: by account, region and type (as JSON), then by resource id. */
export type SettledResources = Map<string, Map<string, SettledCapture>>;

/**
 * Settles what is known of each resource: what AWS Config recorded or, where that says nothing or leaves the body out,
 * what the resource's service says itself. That has no capture time, so it is never weighed against what was recorded.
 */
export function settleResources(recorded: NewestByResource, described: NewestByResource): SettledResources {
  const resources: SettledResources = new Map();
  for (const [type, byId] of recorded) {
    resources.set(type, new Map(Array.from(byId, ([resourceId, captures]) => [resourceId, settleCaptures(captures)])));
  }
  for (const [type, byId] of described) {
    const settled = resources.get(type) ?? new Map<string, SettledCapture>();
    resources.set(type, settled);
    for (const [resourceId, captures] of byId) {
      if (saysTooLittle(settled.get(resourceId))) settled.set(resourceId, settleCaptures(captures));
    }
  }
  return resources;
}

function saysTooLittle(recorded: SettledCapture | undefined): boolean {
  if (recorded === undefined || recorded.kind === 'notRecorded') return true;
  return recorded.kind === 'document' && !recorded.contradictory && lacksBody(recorded);
}

/** True for a security configuration that AWS Config recorded by no more than its name. */
function lacksBody({ document }: SettledCapture): boolean {
  if (document?.resourceType !== SECURITY_CONFIGURATION) return false;
  const body = isJsonObject(document.configuration) ? document.configuration['SecurityConfiguration'] : undefined;
  return body === undefined || body === null || (isJsonObject(body) && Object.keys(body).length === 0);
}
