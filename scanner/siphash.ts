/** SipHash-2-4 with 128 bits of output (https://www.aumasson.jp/siphash/siphash.pdf and its reference code). */

let key0: u64 = 0;
let key1: u64 = 0;
let v0: u64 = 0;
let v1: u64 = 0;
let v2: u64 = 0;
let v3: u64 = 0;

/** One word: the bytes that fill none, with the length; or zero. */
const LAST_WORD = memory.data(8, 8);

/** Takes the 16 bytes of the key. */
export function setKey(key: usize): void {
  key0 = load<u64>(key, 0);
  key1 = load<u64>(key, 8);
}

export function begin(): void {
  v0 = 0x736f6d6570736575 ^ key0;
  v1 = 0x646f72616e646f6d ^ key1 ^ 0xee;
  v2 = 0x6c7967656e657261 ^ key0;
  v3 = 0x7465646279746573 ^ key1;
}

/** Takes whole words. */
export function absorb(p: usize, end: usize, rounds: u32 = 2): void {
  let a = v0;
  let b = v1;
  let c = v2;
  let d = v3;
  for (; p < end; p += 8) {
    const word = load<u64>(p);
    d ^= word;
    for (let round: u32 = 0; round < rounds; round++) {
      a += b;
      c += d;
      b = rotl(b, 13) ^ a;
      d = rotl(d, 16) ^ c;
      a = rotl(a, 32);
      c += b;
      a += d;
      b = rotl(b, 17) ^ c;
      d = rotl(d, 21) ^ a;
      c = rotl(c, 32);
    }
    a ^= word;
  }
  v0 = a;
  v1 = b;
  v2 = c;
  v3 = d;
}

/** Writes the digest of bytes. */
export function digestBytes(p: usize, end: usize, digest: usize): void {
  const length = <u32>(end - p);
  const tail = p + (length & ~7);
  begin();
  absorb(p, tail);
  finish(tail, length, digest);
}

/**
 * Takes the bytes that fill no word and writes the digest.
 *
 * @param length Of all bytes.
 */
export function finish(p: usize, length: u32, digest: usize): void {
  store<u64>(LAST_WORD, (<u64>length) << 56);
  memory.copy(LAST_WORD, p, length & 7);
  absorb(LAST_WORD, LAST_WORD + 8);
  v2 ^= 0xee;
  finalize();
  store<u64>(digest, v0 ^ v1 ^ v2 ^ v3);
  v1 ^= 0xdd;
  finalize();
  store<u64>(digest, v0 ^ v1 ^ v2 ^ v3, 8);
}

/** Four rounds without input: a zero changes nothing. */
function finalize(): void {
  store<u64>(LAST_WORD, 0);
  absorb(LAST_WORD, LAST_WORD + 8, 4);
}
