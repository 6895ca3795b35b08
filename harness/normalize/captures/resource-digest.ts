import { hash } from 'node:crypto';
import type { ResourceIdentity } from '../input-document.ts';
import { resourceKey } from '../resource-key.ts';

/** The words of a digest. */
export const DIGEST_WORDS = 4;

/**
 * What stands for a resource where a million of them are held: the first 128 bits of the SHA-256 of its account, region,
 * type and id, as many as name a finding. That two resources share them does not happen, not even on purpose.
 */
export type ResourceDigest = readonly [number, number, number, number];

/** Takes the digest of a resource. */
export function digestResource(resource: ResourceIdentity): ResourceDigest {
  const bytes = hash('sha256', resourceKey(resource), 'binary');
  return [wordAt(bytes, 0), wordAt(bytes, 4), wordAt(bytes, 8), wordAt(bytes, 12)];
}

function wordAt(bytes: string, at: number): number {
  const high = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
  const low = (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3);
  return ((high << 16) | low) >>> 0;
}
