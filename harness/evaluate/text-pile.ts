import { createFloat64List } from '../normalize/captures/number-list.ts';
import type { SpillFile } from '../spill/spill-file.ts';

/** Texts by their positions, from 0: the last ones in memory, up to {@link MOST_IN_MEMORY}, the others in a file. */
export interface TextPile {
  add(text: string): void;
  at(position: number): string;
  length(): number;
}

/** Bytes that are held in memory. */
const MOST_IN_MEMORY = 8 << 20;

/** Makes an empty one. A text takes 8 bytes besides its own. Without `openFile` all stays in memory. */
export function createTextPile(openFile?: () => SpillFile, mostInMemory: number = MOST_IN_MEMORY): TextPile {
  const ends = createFloat64List();
  let length = 0;
  let size = 0;
  /** What comes behind the file's end. */
  let memory = Buffer.alloc(0);
  let file: SpillFile | undefined;
  let sizeOfFile = 0;

  function hold(bytes: Buffer): void {
    const start = size - sizeOfFile;
    if (start + bytes.length > memory.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (start + bytes.length));
      memory.copy(larger, 0, 0, start);
      memory = larger;
    }
    bytes.copy(memory, start);
  }

  return {
    add(text) {
      const bytes = Buffer.from(text);
      hold(bytes);
      size += bytes.length;
      ends.set(length++, size);
      if (openFile === undefined || size - sizeOfFile <= mostInMemory) return;
      file ??= openFile();
      file.append(memory.subarray(0, size - sizeOfFile));
      sizeOfFile = size;
    },
    at(position) {
      const start = position === 0 ? 0 : ends.get(position - 1);
      const end = ends.get(position);
      if (start >= sizeOfFile) return memory.toString('utf8', start - sizeOfFile, end - sizeOfFile);
      const bytes = Buffer.allocUnsafe(end - start);
      file?.read(bytes, start);
      return bytes.toString();
    },
    length: () => length,
  };
}
