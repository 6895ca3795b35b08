/** Largest value that kensa holds in memory, in bytes. */
export const MAX_VALUE_BYTES: number = 64 * 1024 * 1024;

/** The bytes of one value, of which only the extent is known yet; or why they were not kept. */
export type ValueBytes = Uint8Array | 'too deep' | 'too large';

/** The bytes of a value that comes in chunks, as far as they came. */
export interface KeptBytes {
  parts: Uint8Array[];
  /** Of all that came, also if it was too much to keep. */
  length: number;
}

/** Begins a value. */
export function keptBytes(): KeptBytes {
  return { parts: [], length: 0 };
}

/** Adds bytes; `copied` for those at the end of a chunk, whose buffer will be used again before the value is complete. */
export function keepBytes(kept: KeptBytes, bytes: Uint8Array, copied: boolean): void {
  kept.length += bytes.length;
  if (kept.length > MAX_VALUE_BYTES) kept.parts = [];
  else if (bytes.length > 0) kept.parts.push(copied ? new Uint8Array(bytes) : bytes);
}

/** All bytes in one piece. */
export function joinBytes({ parts, length }: KeptBytes): Uint8Array | 'too large' {
  if (length > MAX_VALUE_BYTES) return 'too large';
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
}
