import type { SpillFile } from '../../spill/spill-file.ts';
import type { NewestByResource } from './newest-by-resource.ts';
import type { PlainCapture } from './plain-capture.ts';
import type { ResourceDigest } from './resource-digest.ts';

/** Into how many parts resources are dealt out, by their digests: each can be settled without the others. */
export const PARTS = 64;

const PART_SHIFT = 26;

/** The part of a resource, from 0. */
export function partOf([first]: ResourceDigest): number {
  return first >>> PART_SHIFT;
}

/** Captures that have no room in memory. */
export interface CaptureSpill {
  /** Writes those of all resources that numbers tell. */
  write(resources: NewestByResource, openFile: () => SpillFile): void;
  /** Takes over what others have written. */
  adopt(others: CaptureSpill): void;
  isEmpty(): boolean;
  /** Adds those of a part to a table. */
  read(part: number, into: NewestByResource): void;
  chunks(): readonly Chunk[];
}

/** Entries of one part that lie together in the file. */
interface Chunk {
  file: SpillFile;
  part: number;
  position: number;
  entries: number;
}

/** An entry: 4 words of digest, time, state id, document, and type, kind and flags. */
const ENTRY_BYTES = 40;
const KINDS: readonly PlainCapture['kind'][] = ['deleted', 'document', 'notRecorded'];

/** Makes an empty one. */
export function createCaptureSpill(): CaptureSpill {
  const chunks: Chunk[] = [];
  let file: SpillFile | undefined;

  return {
    write(resources, openFile) {
      file ??= openFile();
      const numbers = Array.from({ length: PARTS }, (): number[] => []);
      for (let number = 0; number < resources.size(); number++) {
        if (resources.plainAt(number) !== undefined) numbers[partOf(resources.resourceAt(number))]?.push(number);
      }
      for (const [part, own] of numbers.entries()) {
        if (own.length === 0) continue;
        chunks.push({ file, part, position: file.size(), entries: own.length });
        file.append(entriesOf(resources, own));
      }
    },
    adopt(others) {
      chunks.push(...others.chunks());
    },
    isEmpty: () => chunks.length === 0,
    read(part, into) {
      for (const chunk of chunks) {
        if (chunk.part === part) readChunk(chunk, into);
      }
    },
    chunks: () => chunks,
  };
}

function entriesOf(resources: NewestByResource, numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * ENTRY_BYTES);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of numbers.entries()) {
    const capture = resources.plainAt(number);
    if (capture === undefined) continue;
    const at = place * ENTRY_BYTES;
    for (const [word, value] of resources.resourceAt(number).entries()) view.setUint32(at + 4 * word, value);
    view.setFloat64(at + 16, capture.time);
    view.setFloat64(at + 24, capture.stateId);
    view.setUint32(at + 32, capture.document);
    const flags = (capture.merged ? 4 : 0) + (capture.contradictory ? 8 : 0);
    view.setUint32(at + 36, capture.type * 16 + flags + KINDS.indexOf(capture.kind));
  }
  return bytes;
}

function readChunk({ file, position, entries }: Chunk, into: NewestByResource): void {
  const bytes = new Uint8Array(entries * ENTRY_BYTES);
  file.read(bytes, position);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES) {
    const resource: ResourceDigest = [
      view.getUint32(at),
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const bits = view.getUint32(at + 36);
    into.keepNumbered(resource, {
      kind: KINDS[bits & 3] ?? 'document',
      time: view.getFloat64(at + 16),
      stateId: view.getFloat64(at + 24),
      document: view.getUint32(at + 32),
      merged: (bits & 4) !== 0,
      contradictory: (bits & 8) !== 0,
      type: Math.floor(bits / 16),
    });
  }
}
