import { digestKey } from './digest-key.ts';
import { createSipHash, type Digest } from './sip-hash.ts';

/** In place of the length of a text that is no Unicode. */
const NOT_UNICODE = 0xffffffff;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Bytes of a length. */
const LENGTH = 4;

/** In UTF-8 a UTF-16 code unit takes no more bytes. */
const MOST_UNIT_BYTES = 3;

let sipHash: ((bytes: Uint8Array) => Digest) | undefined;
let room: Buffer = Buffer.alloc(1024);

/**
 * The digest that stands for a resource: SipHash-2-4-128, with the key of this run, of its account, region, type and id.
 * Before each stands its length. The scanner gives the same for an item that it takes. Nobody who does not know the key
 * can make two resources share one.
 */
export function digestIdentity(accountId: string, awsRegion: string, resourceType: string, resourceId: string): Digest {
  sipHash ??= createSipHash(digestKey());
  const units = accountId.length + awsRegion.length + resourceType.length + resourceId.length;
  const most = 4 * 2 * LENGTH + units * MOST_UNIT_BYTES;
  if (most > room.length) room = Buffer.alloc(2 * most);
  let end = putText(accountId, 0);
  end = putText(awsRegion, end);
  end = putText(resourceType, end);
  end = putText(resourceId, end);
  return sipHash(room.subarray(0, end));
}

/** JSON may hold half of a character, which UTF-8 can not write: such text goes in as UTF-16. */
function putText(text: string, at: number): number {
  if (LONE_SURROGATE.test(text)) {
    const start = room.writeUInt32LE(text.length, room.writeUInt32LE(NOT_UNICODE, at));
    return start + room.write(text, start, 'utf16le');
  }
  const length = room.write(text, at + LENGTH);
  return room.writeUInt32LE(length, at) + length;
}
