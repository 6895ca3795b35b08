import { INFLATE_BINARY } from './inflate-binary.ts';

/** What became of a piece of deflate data. */
export interface InflateStep {
  /** How many bytes of the input were used; the rest is to be given again, or lies behind the end of the data. */
  consumed: number;
  outcome: 'damaged' | 'ended' | 'more';
}

/** Raw deflate data (RFC 1951) being decompressed. */
export interface Inflate {
  /**
   * Decompresses some of `input`, which is not empty. Yields all that can be decoded, in pieces that are there until the
   * next is asked for; at damage, all in front of it. Not to be called again after `damaged` or `ended`.
   */
  take(input: Uint8Array): Generator<Uint8Array, InflateStep>;
  close(): void;
}

/** What scanner/inflate/inflate.ts exports; addresses are bytes of `memory`. */
interface InflateExports {
  memory: { readonly buffer: ArrayBuffer };
  start: () => void;
  /** Where compressed bytes go. */
  inputArea: () => number;
  /** Where output goes on, with room for more. */
  outputStart: () => number;
  /** Where it ends. */
  outputEnd: () => number;
  /** The first byte of the input that was not used. */
  inputStart: () => number;
  /** Decompresses bytes of the input area; returns why it stopped. */
  inflate: (start: number, end: number) => number;
}

/** As in scanner/inflate/inflate.ts. */
const FULL = 1;
const OUTCOMES = ['more', 'more', 'ended', 'damaged'] as const;

/** Bytes that fit in the input area. */
const INPUT_SIZE = 1 << 16;

let compiled: WebAssembly.Module | undefined;

/** Those that are not in use: each has some 0.5 MB. */
const free: InflateExports[] = [];

/** So many are kept for later. */
const MOST_FREE = 2;

function instantiate(): InflateExports {
  compiled ??= new WebAssembly.Module(Buffer.from(INFLATE_BINARY, 'base64'));
  return new WebAssembly.Instance(compiled).exports as unknown as InflateExports;
}

/**
 * Starts decompressing. Unlike zlib, as Node has it, it keeps what was decoded before damage, and what it decodes needs
 * no memory but its own.
 */
export function openInflate(): Inflate {
  const inflate = free.pop() ?? instantiate();
  // Node looks for bytes in its own kind of array ten times as fast.
  const memory = Buffer.from(inflate.memory.buffer);
  const area = inflate.inputArea();
  /** Bytes in front of the input area's free part: the beginning of what is not complete. */
  let held = 0;
  inflate.start();

  function* take(input: Uint8Array): Generator<Uint8Array, InflateStep> {
    const given = input.subarray(0, INPUT_SIZE - held);
    memory.set(given, area + held);
    const end = area + held + given.length;
    let stopped = FULL;
    for (let start = area; stopped === FULL; start = inflate.inputStart()) {
      const output = inflate.outputStart();
      stopped = inflate.inflate(start, end);
      if (inflate.outputEnd() > output) yield memory.subarray(output, inflate.outputEnd());
    }
    const rest = inflate.inputStart();
    const outcome = OUTCOMES[stopped] ?? 'damaged';
    if (outcome === 'ended') return { consumed: given.length - (end - rest), outcome };
    held = end - rest;
    memory.copyWithin(area, rest, end);
    return { consumed: given.length, outcome };
  }

  return {
    take,
    close() {
      if (free.length < MOST_FREE) free.push(inflate);
    },
  };
}
