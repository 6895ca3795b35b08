/** Bits that were loaded and not taken: the lowest comes next. Above {@link count} there may be some of what follows. */
export let bits: u64 = 0;
export let count: u32 = 0;
/** The byte behind those that were loaded, and where the bytes end that came. */
export let at: usize = 0;
export let end: usize = 0;

/** Goes on with bytes in which the next bit is that of {@link bits}. */
export function setInput(from: usize, to: usize): void {
  at = from;
  end = to;
}

export function clearBits(): void {
  bits = 0;
  count = 0;
}

export function setBits(loaded: u64, loadedCount: u32, next: usize): void {
  bits = loaded;
  count = loadedCount;
  at = next;
}

/** Loads what there is, up to 56 bits or more. */
export function loadBits(): void {
  if (at + 8 <= end) {
    bits |= load<u64>(at) << count;
    at += (63 - count) >> 3;
    count |= 56;
  } else {
    while (count < 56 && at < end) {
      bits |= (<u64>load<u8>(at)) << count;
      count += 8;
      at++;
    }
  }
}

export function dropBits(number: u32): void {
  bits >>= number;
  count -= number;
}

/** Takes up to 16 bits, which must be there. */
export function takeBits(number: u32): u32 {
  const taken = <u32>bits & ((1 << number) - 1);
  dropBits(number);
  return taken;
}

/** Gives whole bytes back. */
export function unloadBytes(): void {
  at -= count >> 3;
  count &= 7;
  bits &= (1 << count) - 1;
}
