import { SLACK, copyBytes } from './bytes';
import { digestBytes } from './siphash';

/** The texts of a longer identity are odd; the wrapper hands over longer ones piece by piece. */
export const IDENTITY_LIMIT: u32 = 8192;

/**
 * The four texts of an identity, each behind its length in bytes (32 bits): account, region, type, id. The first three
 * are what tells a place.
 */
export const IDENTITY = memory.data(8192 + SLACK, 16);

/** Adds a text; returns where the next one goes. */
export function addText(to: usize, text: usize, length: u32): usize {
  store<u32>(to, length);
  return copyBytes(to + 4, text, length);
}

/** Writes the digest of the identity that ends here. */
export function digestIdentity(end: usize, digest: usize): void {
  digestBytes(IDENTITY, end, digest);
}
