import { digestKey } from './digest-key.ts';
import { createSipHash, type Digest } from './sip-hash.ts';

/** In place of the length of a text that is no Unicode. */
const NOT_UNICODE = 0xffffffff;
const LONE_SURROGATE = /\p{Surrogate}/u;

let sipHash: ((bytes: Uint8Array) => Digest) | undefined;

/**
 * The digest that stands for a resource: SipHash-2-4-128, with the key of this run, of its account, region, type and id.
 * Before each stands its length. The scanner gives the same for an item that it takes. Nobody who does not know the key
 * can make two resources share one.
 */
export function digestIdentity(accountId: string, awsRegion: string, resourceType: string, resourceId: string): Digest {
  sipHash ??= createSipHash(digestKey());
  return sipHash(Buffer.concat([accountId, awsRegion, resourceType, resourceId].flatMap(withLength)));
}

/** JSON may hold half of a character, which UTF-8 can not write: such text goes in as UTF-16. */
function withLength(text: string): Buffer[] {
  if (!LONE_SURROGATE.test(text)) return [word(Buffer.byteLength(text)), Buffer.from(text)];
  return [word(NOT_UNICODE), word(text.length), Buffer.from(text, 'utf16le')];
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
