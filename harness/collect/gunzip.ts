import { crc32 } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import { type InflateStep, openInflate } from './inflate/inflate.ts';
import type { ReadFailure, SourcePart } from './source-part.ts';
import { say } from '../sentences/say.ts';

const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const DEFLATE = 8;
const FLAG = { headerChecksum: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 } as const;

/** True for bytes that begin with gzip's magic number. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Decompresses a gzip file (RFC 1952): one member or several, zero padding at the end allowed. Node's own `Gunzip` drops
 * decoded bytes when the data after them is damaged; here everything decoded comes out before the failure. Each piece is
 * there until the next is asked for.
 */
export async function* gunzip(reader: ByteReader): AsyncGenerator<SourcePart, void> {
  for (;;) {
    const damage = (await skipHeader(reader))
      ? yield* inflateMember(reader)
      : damaged(say`a header in it is damaged or incomplete`);
    if (damage !== undefined) {
      yield reader.failure() ?? damage;
      return;
    }
    const padded = await skipZeros(reader);
    const next = await reader.peek(2);
    const failure = reader.failure();
    if (failure !== undefined) {
      yield failure;
      return;
    }
    if (next.length === 0) return;
    if (padded || !isGzip(next)) {
      yield damaged(say`bytes that are not gzip follow its end`);
      return;
    }
  }
}

/** Moves past a member's header, whose magic number has been seen. */
async function skipHeader(reader: ByteReader): Promise<boolean> {
  const header = await reader.peek(HEADER_BYTES);
  const flags = header[3] ?? 0;
  if (header[2] !== DEFLATE || flags & FLAG.reserved || !(await skipExactly(reader, HEADER_BYTES))) return false;
  if (flags & FLAG.extra) {
    const [low = 0, high = 0] = await reader.peek(2);
    if (!(await skipExactly(reader, 2 + low + 256 * high))) return false;
  }
  if (flags & FLAG.name && !(await skipPastZero(reader))) return false;
  if (flags & FLAG.comment && !(await skipPastZero(reader))) return false;
  return !(flags & FLAG.headerChecksum) || (await skipExactly(reader, 2));
}

async function skipExactly(reader: ByteReader, count: number): Promise<boolean> {
  if ((await reader.peek(count)).length < count) return false;
  reader.skip(count);
  return true;
}

async function skipPastZero(reader: ByteReader): Promise<boolean> {
  for (let bytes = await reader.peek(1); bytes.length > 0; bytes = await reader.peek(1)) {
    const zero = bytes.indexOf(0);
    reader.skip(zero === -1 ? bytes.length : zero + 1);
    if (zero !== -1) return true;
  }
  return false;
}

async function skipZeros(reader: ByteReader): Promise<boolean> {
  let skipped = false;
  for (let bytes = await reader.peek(1); bytes[0] === 0; bytes = await reader.peek(1)) {
    const other = bytes.findIndex((byte) => byte !== 0);
    reader.skip(other === -1 ? bytes.length : other);
    skipped = true;
  }
  return skipped;
}

/** Yields what one member holds and moves past its trailer; returns what is wrong with it, if anything. */
async function* inflateMember(reader: ByteReader): AsyncGenerator<Uint8Array, ReadFailure | undefined> {
  const inflate = openInflate();
  let checksum = 0;
  let size = 0;
  try {
    for (let outcome: InflateStep['outcome'] = 'more'; outcome !== 'ended';) {
      const available = await reader.peek(1);
      if (available.length === 0) return damaged(say`it ends too early`);
      const pieces = inflate.take(available);
      let piece = pieces.next();
      for (; !piece.done; piece = pieces.next()) {
        checksum = crc32(piece.value, checksum);
        size += piece.value.length;
        yield piece.value;
      }
      reader.skip(piece.value.consumed);
      ({ outcome } = piece.value);
      if (outcome === 'damaged') return damaged(say`its data is corrupt`);
    }
  } finally {
    inflate.close();
  }

  const trailer = Buffer.from((await reader.peek(TRAILER_BYTES)).subarray(0, TRAILER_BYTES));
  if (!(await skipExactly(reader, TRAILER_BYTES))) return damaged(say`it ends too early`);
  const intact = trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size % 2 ** 32;
  return intact ? undefined : { ...damaged(say`its content does not match its checksum`), altered: true };
}

function damaged(reason: string): ReadFailure {
  return { code: 'GZIP_DAMAGED', reason };
}
