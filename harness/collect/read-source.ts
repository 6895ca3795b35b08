import { byteReader, remaining } from './byte-reader.ts';
import type { Collected } from './collected.ts';
import { gunzip, isGzip } from './gunzip.ts';
import * as problems from './problems.ts';
import { isItemList } from './containers.ts';
import { readContainer } from './read-container.ts';
import type { ItemScanner } from './scanner/item-scanner.ts';
import type { SourcePart } from './source-part.ts';
import { splitDocuments } from './split-documents.ts';

const BYTE_ORDER_MARK = 3;

/**
 * Reads the items of one file, plain or gzipped, recognised by its content. Yields them as they come, so that memory stays
 * flat. Does not throw; closes `parts`.
 *
 * @param location The file as it was named, for what is yielded.
 * @param scanner Takes the plain items of delivered files, many at a time; without it each item comes as it stands there.
 */
export async function* readSource(
  location: string,
  parts: AsyncGenerator<SourcePart, void>,
  scanner?: ItemScanner,
): AsyncGenerator<Collected, void> {
  try {
    const raw = byteReader(parts);
    const gzip = isGzip(await raw.peek(2));
    const decoded = gzip ? gunzip(raw) : remaining(raw);
    try {
      yield* readDocument(location, decoded, gzip, scanner);
    } finally {
      await decoded.return();
    }
  } finally {
    await parts.return();
  }
}

/** `toTheEnd`: read on behind broken JSON, as a damaged gzip stream may turn out to be the cause of it. */
async function* readDocument(
  location: string,
  parts: AsyncIterator<SourcePart>,
  toTheEnd: boolean,
  scanner: ItemScanner | undefined,
): AsyncGenerator<Collected, void> {
  const reader = byteReader(parts);
  const head = await reader.peek(BYTE_ORDER_MARK);
  if (isUtf16(head)) {
    yield problems.utf16(location);
    return;
  }
  const skipped = startsWithByteOrderMark(head) ? BYTE_ORDER_MARK : 0;
  reader.skip(skipped);

  const splitter = splitDocuments(skipped, isItemList, scanner);
  const container = readContainer(location);
  let failure: problems.Problem | undefined;
  for await (const part of remaining(reader)) {
    if (!(part instanceof Uint8Array)) {
      failure = problems.unreadable(location, part);
      break;
    }
    if (container.isOver()) {
      if (toTheEnd) continue;
      break;
    }
    for (const piece of splitter.push(part)) {
      for (const event of container.read(piece)) yield event;
      if (container.isOver()) break;
    }
  }
  if (!container.isOver()) {
    for (const piece of splitter.finish()) yield* container.read(piece);
  }
  yield* container.finish(failure);
}

function startsWithByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** UTF-16 with a byte order mark, or without one but beginning like JSON. */
function isUtf16([first, second]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (first === 0 && isOpening(second)) || (second === 0 && isOpening(first));
}

function isOpening(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b;
}
