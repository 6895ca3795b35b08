import { randomFillSync } from 'node:crypto';

/** Bytes of a key. */
export const KEY_LENGTH = 16;

let key: Uint8Array | undefined;

/** The key of all digests of this thread: random, unless another thread's was taken before. */
export function digestKey(): Uint8Array {
  key ??= randomFillSync(new Uint8Array(KEY_LENGTH));
  return key;
}

/** Takes another thread's key, so that both give the same digests. Throws if this thread has one in use. */
export function shareDigestKey(shared: Uint8Array): void {
  if (shared.length !== KEY_LENGTH) throw new Error(`a digest's key has ${KEY_LENGTH} bytes, not ${shared.length}`);
  if (key !== undefined && !Buffer.from(key).equals(shared)) throw new Error('digests with another key are in use');
  key = Uint8Array.from(shared);
}
