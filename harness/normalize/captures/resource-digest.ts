import { digestIdentity } from '../../collect/scanner/digest-identity.ts';
import type { ResourceIdentity } from '../input-document.ts';

/** The words of a digest. */
export const DIGEST_WORDS = 4;

/**
 * What stands for a resource where a million of them are held: 128 bits of its account, region, type and id, as many as
 * name a finding. That two resources share them does not happen, not even on purpose: the digest has a key of its own in
 * each run.
 */
export type ResourceDigest = readonly [number, number, number, number];

/** Takes the digest of a resource; the scanner gives the same with each item that it takes. */
export function digestResource({ accountId, awsRegion, resourceType, resourceId }: ResourceIdentity): ResourceDigest {
  return digestIdentity(accountId, awsRegion, resourceType, resourceId);
}
