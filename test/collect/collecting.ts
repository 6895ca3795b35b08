import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../harness/collect/collect.ts';
import type { Collected } from '../../harness/collect/collected.ts';
import type { DiagnosticCode } from '../../harness/diagnostic.ts';

/** All that collect yields. */
export async function collectAll(sources: readonly string[], stdin?: AsyncIterable<Uint8Array>): Promise<Collected[]> {
  const events: Collected[] = [];
  for await (const event of collect(sources, stdin === undefined ? {} : { stdin })) events.push(event);
  return events;
}

/** All that collect yields for bytes on standard input, which come `chunkSize` at a time. */
export async function collectBytes(bytes: string | Uint8Array, chunkSize: number = 64 * 1024): Promise<Collected[]> {
  return collectAll(['-'], inChunks(Buffer.from(bytes), chunkSize));
}

/** Bytes as a stream of chunks of one size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** The event of an error. */
export function error(code: DiagnosticCode, location: string, message: string): Collected {
  return { kind: 'diagnostic', diagnostic: { code, severity: 'error', location, message } };
}

/** The event of a source whose bytes could not be read. */
export function unreadable(location: string, reason: string): Collected {
  return error('FILE_UNREADABLE', location, `It can not be read: ${reason}. Make it readable, or leave it out.`);
}

/** Runs `body` with an empty directory, which is gone afterwards. */
export async function inTemporaryDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'kensa-collect-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
