import { stat } from 'node:fs/promises';
import type { Collected } from '../collected.ts';
import { readSource } from '../read-source.ts';
import type { AskedTypes } from '../scanner/asked-content.ts';
import type { ItemScanner } from '../scanner/item-scanner.ts';
import { fileBytes } from '../source-bytes.ts';
import { createEventReceiver } from './sent-events.ts';
import { eventCount, skipEvents } from './skip-events.ts';
import { startWorkers, type WorkerOptions } from './workers.ts';

/** Reads files, which are to be asked for in their order. */
export interface FileReader {
  /** The events of a file, the same wherever it is read. */
  read(name: string): AsyncGenerator<Collected, void>;
  /** Ends what is still being read. */
  end(): void;
}

/** How to read files. */
export interface FileReaderOptions {
  /** How many threads may be busy, this one included. */
  jobs: number;
  asked: AskedTypes | undefined;
  /** The scanner of this thread. */
  scanner: () => ItemScanner | undefined;
  signal: AbortSignal | undefined;
  workers?: WorkerOptions;
}

/** This thread takes no less time for what two of them read. */
const MOST_WORKERS = 2;

/** With fewer bytes than this, starting a thread takes longer than it saves. */
const WORTH_A_WORKER = 4 * 1024 * 1024;

/**
 * Prepares to read files: in this thread, or in workers if there is so much to read that it pays. A file whose worker
 * fails is read in this thread.
 */
export async function openFileReader(names: readonly string[], options: FileReaderOptions): Promise<FileReader> {
  const { jobs, asked, scanner, signal } = options;
  const readHere = (name: string): AsyncGenerator<Collected, void> =>
    readSource(name, fileBytes(name, signal), scanner());
  const files = jobs > 1 && asked !== undefined ? await filesForWorkers(names) : [];
  if (asked === undefined || files.length === 0) return { read: readHere, end: () => undefined };

  const numbers = new Map(files.map((name, number) => [name, number]));
  const workers = startWorkers(Math.min(jobs - 1, files.length, MOST_WORKERS), files, asked, options.workers);
  const receivers = new Map<number, ReturnType<typeof createEventReceiver>>();
  const interrupt = (): void => workers.interrupt();
  signal?.addEventListener('abort', interrupt);

  async function* read(name: string): AsyncGenerator<Collected, void> {
    const file = numbers.get(name);
    if (file === undefined) {
      yield* readHere(name);
      return;
    }
    let handedOn = 0;
    for (let message = await workers.next(file); message !== undefined; message = await workers.next(file)) {
      const receive = receivers.get(message.worker) ?? createEventReceiver();
      receivers.set(message.worker, receive);
      for (const sent of message.events) {
        const event = receive(sent);
        yield event;
        handedOn += eventCount(event);
      }
      workers.taken(message);
      if (message.behind === 'end') return;
      if (message.behind === 'hand back') break;
    }
    yield* skipEvents(readHere(name), handedOn);
  }

  return {
    read,
    end() {
      signal?.removeEventListener('abort', interrupt);
      workers.end();
    },
  };
}

/** The files that can be read twice, should a worker fail; none if there is little in them. */
async function filesForWorkers(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  let bytes = 0;
  for (const name of names) {
    const found = await stat(name).catch(() => undefined);
    if (found === undefined || !found.isFile()) continue;
    files.push(name);
    bytes += found.size;
  }
  return bytes < WORTH_A_WORKER ? [] : files;
}
