// Why the scan stopped. Every function that walks returns the address behind what it walked over, or 0 if it stopped.
// The wrapper, harness/collect/scanner/item-scanner.ts, has the same numbers.

/** What begins here is not complete. */
export const MORE: u32 = 0;
/** What begins here is no plain item, or no JSON at all. */
export const ODD: u32 = 1;
/** Here the list ends. */
export const END: u32 = 2;
/** There is no room for the item that begins here until those found are taken. */
export const FULL: u32 = 3;
/** The same, but there is no room for one more place. */
export const PLACES_FULL: u32 = 4;

export let stopped: u32 = MORE;
let inputEnd: usize = 0;

/**
 * Marks where the bytes that came end: a zero, which can stand nowhere in JSON. So nothing needs to ask whether the input
 * goes on; whoever finds something else than JSON finds it there at the latest.
 */
export function setInputEnd(end: usize): void {
  inputEnd = end;
  store<u8>(end, 0);
}

export function stop(reason: u32): usize {
  stopped = reason;
  return 0;
}

/** Stops because the byte here continues no JSON: the input ends here, or it is no JSON. */
export function stopAt(p: usize): usize {
  return stop(p >= inputEnd ? MORE : ODD);
}
