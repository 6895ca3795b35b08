import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { type InflateStep, openInflate } from '../../../harness/collect/inflate/inflate.ts';

/** Decompresses data that comes in pieces of these lengths, over and over; at its end, `more` if it is not complete. */
function inflate(
  data: Uint8Array,
  lengths: readonly number[],
): { content: Buffer; consumed: number; outcome: InflateStep['outcome'] } {
  const opened = openInflate();
  const pieces: Uint8Array[] = [];
  let consumed = 0;
  let outcome: InflateStep['outcome'] = 'more';
  for (let turn = 0; outcome === 'more' && consumed < data.length; turn++) {
    const steps = opened.take(data.subarray(consumed, consumed + (lengths[turn % lengths.length] ?? 1)));
    let step = steps.next();
    for (; !step.done; step = steps.next()) pieces.push(Uint8Array.from(step.value));
    consumed += step.value.consumed;
    outcome = step.value.outcome;
  }
  opened.close();
  return { content: Buffer.concat(pieces), consumed, outcome };
}

/** What zlib makes of data that may break off; undefined if it finds damage. */
function inflateWithZlib(data: Uint8Array): Buffer | undefined {
  try {
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

/** The longest beginning of data in which zlib finds no damage. */
function soundLength(data: Uint8Array): number {
  let [sound, damaged] = [0, data.length];
  while (damaged - sound > 1) {
    const middle = Math.floor((sound + damaged) / 2);
    if (inflateWithZlib(data.subarray(0, middle)) === undefined) damaged = middle;
    else sound = middle;
  }
  return sound;
}

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

/** Bytes that repeat themselves at near and far distances, and some that do not. */
const content: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.record({ byte: fc.nat({ max: 255 }), length: fc.integer({ min: 1, max: 2000 }) }),
      fc.record({ back: fc.integer({ min: 1, max: 40_000 }), length: fc.integer({ min: 3, max: 70_000 }) }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    let bytes = Buffer.alloc(0);
    for (const part of parts) {
      if (part instanceof Uint8Array) bytes = Buffer.concat([bytes, part]);
      else if ('byte' in part) bytes = Buffer.concat([bytes, Buffer.alloc(part.length, part.byte)]);
      else if (bytes.length > 0) {
        const from = bytes.subarray(Math.max(0, bytes.length - part.back));
        bytes = Buffer.concat([bytes, Buffer.alloc(part.length, from)]);
      }
    }
    return bytes;
  });

const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100_000 })), {
  minLength: 1,
  maxLength: 5,
});

const SEED = 20_261_122;

describe('decompressing', () => {
  it('gives back what was compressed, however it was and in whatever pieces it comes, and knows its end', () => {
    fc.assert(
      fc.property(content, options, lengths, (bytes, how, pieces) => {
        const data = deflateRawSync(bytes, how);
        const followed = Buffer.concat([data, Buffer.from('what follows')]);
        assert.deepEqual(inflate(followed, pieces), { content: bytes, consumed: data.length, outcome: 'ended' });
      }),
      { numRuns: 400, seed: SEED },
    );
  });

  it('gives all that can be decoded of data that breaks off, as zlib does', () => {
    fc.assert(
      fc.property(content, options, lengths, fc.nat(), (bytes, how, pieces, cutAt) => {
        const data = deflateRawSync(bytes, how);
        const cut = data.subarray(0, cutAt % data.length);
        const decoded = inflateWithZlib(cut);
        assert.deepEqual(inflate(cut, pieces), { content: decoded, consumed: cut.length, outcome: 'more' });
      }),
      { numRuns: 400, seed: SEED },
    );
  });

  it('finds damage where zlib does, and gives all in front of it', () => {
    let damages = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(content, options).map(([bytes, how]) => deflateRawSync(bytes.subarray(0, 3000), how)),
          fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
        ),
        fc.array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { maxLength: 3 }),
        lengths,
        (data, flips, pieces) => {
          for (const { at, bit } of flips) data[at % data.length]! ^= 1 << bit;
          const { content: decoded, outcome } = inflate(data, pieces);
          const whole = inflateWithZlib(data);
          if (whole !== undefined) {
            assert.notEqual(outcome, 'damaged');
            assert.deepEqual(decoded, whole);
            return;
          }
          damages++;
          assert.equal(outcome, 'damaged');
          const sound = inflateWithZlib(data.subarray(0, soundLength(data))) ?? Buffer.alloc(0);
          assert.deepEqual(decoded.subarray(0, sound.length), sound);
          // A byte of damaged data holds eight codes at most.
          assert(decoded.length - sound.length <= 8 * 258);
        },
      ),
      { numRuns: 3000, seed: SEED },
    );
    assert(damages > 500, `${damages} damages`);
  });

  it('does not reach back beyond the beginning, nor into what was decoded before', () => {
    const before = Buffer.alloc(1000, 'before');
    assert.deepEqual(inflate(deflateRawSync(before), [1000]).content, before);
    const dictionary = Buffer.from('a dictionary that is not given');
    const data = deflateRawSync(dictionary, { dictionary });
    const { content: decoded, outcome } = inflate(data, [1000]);
    // zlib writes the first byte as it is, and refers to the dictionary for the rest.
    assert.deepEqual({ decoded, outcome }, { decoded: Buffer.from('a'), outcome: 'damaged' });
  });
});
