import { hash } from 'node:crypto';
import type { ResourceIdentity } from '../normalize/input-document.ts';

/**
 * Names a finding by control and resource, so that the findings of two runs can be compared: the first 32 hex digits of
 * the SHA-256 of `[controlId, accountId, awsRegion, resourceType, resourceId]` written as JSON without white space.
 */
export function findingId(controlId: string, resource: ResourceIdentity): string {
  const { accountId, awsRegion, resourceType, resourceId } = resource;
  const identity = JSON.stringify([controlId, accountId, awsRegion, resourceType, resourceId]);
  return hash('sha256', identity, 'hex').slice(0, 32);
}
