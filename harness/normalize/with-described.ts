import { isJsonObject } from '../json.ts';
import type { CaptureState } from './compare-captures.ts';
import { SECURITY_CONFIGURATION } from './normalize-security-configuration.ts';
import { keepNewest, type Resources } from './resources.ts';

/** Adds what services say of their resources to what AWS Config recorded, where that says nothing or too little. */
export function withDescribed(recorded: Resources, described: Resources): Resources {
  for (const [type, byId] of described) {
    for (const [resourceId, state] of byId) {
      const known = recorded.get(type)?.get(resourceId);
      if (known === undefined || known.kind === 'notRecorded' || lacksBody(known)) {
        recorded.get(type)?.delete(resourceId);
        keepNewest(recorded, type, resourceId, state);
      }
    }
  }
  return recorded;
}

/** True for a security configuration that AWS Config recorded by no more than its name. */
function lacksBody({ document }: CaptureState): boolean {
  if (document?.resourceType !== SECURITY_CONFIGURATION) return false;
  const body = isJsonObject(document.configuration) ? document.configuration['SecurityConfiguration'] : undefined;
  return body === undefined || body === null || (isJsonObject(body) && Object.keys(body).length === 0);
}
