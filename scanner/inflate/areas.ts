/**
 * Compressed bytes go here; the wrapper knows how many have room. Behind them, and behind the output, is room for what
 * vectors and the longest match take beyond.
 */
export const INPUT: usize = memory.data((1 << 16) + 320, 16);

/** How far a match may reach back. */
const WINDOW_SIZE: usize = 1 << 15;
const OUTPUT_SIZE: usize = 1 << 18;

const WINDOW: usize = memory.data((1 << 15) + (1 << 18) + 320, 16);
const OUTPUT: usize = WINDOW + WINDOW_SIZE;

/** From here on there is no room for one more match. */
export const OUTPUT_FULL: usize = OUTPUT + OUTPUT_SIZE;

/** Where the output goes on. */
export let out: usize = OUTPUT;
/** Where the output begins, as far as it is still there: no match may reach further back. */
export let oldest: usize = OUTPUT;

export function clearOutput(): void {
  out = OUTPUT;
  oldest = OUTPUT;
}

export function setOut(to: usize): void {
  out = to;
}

/** Makes room if the output is full: only what matches may reach back to stays. */
export function makeRoom(): void {
  if (out < OUTPUT_FULL) return;
  memory.copy(WINDOW, out - WINDOW_SIZE, WINDOW_SIZE);
  const moved = out - OUTPUT;
  oldest = oldest - WINDOW > moved ? oldest - moved : WINDOW;
  out = OUTPUT;
}
