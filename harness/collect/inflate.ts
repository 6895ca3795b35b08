import { createInflateRaw } from 'node:zlib';

/** Room for what most steps give, so that it comes in one piece. */
const OUTPUT_BYTES = 256 * 1024;
/** Steps with which little is lost at damage. */
const CAREFUL_INPUT = 64;
const LARGEST_INPUT = 64 * 1024;

/** What became of a piece of deflate data. */
export interface InflateStep {
  /** How many bytes of the input were used; the rest is to be given again, or lies behind the end of the data. */
  consumed: number;
  decoded: Uint8Array[];
  outcome: 'damaged' | 'ended' | 'more';
}

/** Raw deflate data (RFC 1951) being decompressed. */
export interface Inflate {
  /** Decompresses some of `input`, which is not empty. Not to be called again after `damaged` or `ended`. */
  take(input: Uint8Array): Promise<InflateStep>;
  close(): void;
}

/**
 * Starts decompressing. Unlike Node's streams it keeps what was decoded before damage, and knows where the data ends.
 *
 * @param careful true: in small steps, which take long. zlib drops the output of the step in which it meets damage.
 */
export function openInflate(careful = false): Inflate {
  const stream = createInflateRaw({ chunkSize: OUTPUT_BYTES });
  const decoded: Uint8Array[] = [];
  let settle: ((outcome: InflateStep['outcome']) => void) | undefined;
  stream.on('data', (chunk: Buffer) => decoded.push(chunk));
  stream.on('end', () => settle?.('ended'));
  stream.on('error', () => settle?.('damaged'));

  async function take(input: Uint8Array): Promise<InflateStep> {
    const before = stream.bytesWritten;
    const given = input.subarray(0, careful ? CAREFUL_INPUT : LARGEST_INPUT);
    const outcome = await new Promise<InflateStep['outcome']>((resolve) => {
      settle = resolve;
      stream.write(given, (error) => {
        if (!error) resolve('more');
      });
    });
    const consumed = stream.bytesWritten - before;
    const isLeftOver = outcome === 'more' && consumed < given.length;
    return { consumed, decoded: decoded.splice(0), outcome: isLeftOver ? 'ended' : outcome };
  }

  return { take, close: () => stream.destroy() };
}
