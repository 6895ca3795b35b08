import { readSource } from '../read-source.ts';
import { shareDigestKey } from '../scanner/digest-key.ts';
import { shareScannerModule } from '../scanner/instantiate-scanner.ts';
import type { AskedTypes } from '../scanner/asked-content.ts';
import { createItemScanner } from '../scanner/item-scanner.ts';
import { fileBytes } from '../source-bytes.ts';
import type { SourcePart } from '../source-part.ts';
import { eventWeight } from './event-weight.ts';
import { createEventSender, type SentEvent } from './sent-events.ts';
import {
  addOutstanding,
  isInterrupted,
  noteProgress,
  type SharedState,
  takeFile,
  waitUntilTaken,
} from './shared-state.ts';

/** What a worker is to do. */
export interface WorkerOrder {
  /** The worker's number. */
  worker: number;
  files: readonly string[];
  asked: AskedTypes;
  digestKey: Uint8Array;
  /** A `WebAssembly.Module`. */
  scannerModule: object;
  state: SharedState;
}

/** Some of what was read of a file. */
export interface WorkerMessage {
  worker: number;
  file: number;
  events: SentEvent[];
  /** About how many bytes they take. */
  weight: number;
  /**
   * What comes behind them: more, the end of the file, or what the thread that gave the order had better read itself, as
   * it costs more to hand over.
   */
  behind: 'end' | 'hand back' | 'more';
}

/** Hands a message to the thread that gave the order. */
export type PostMessage = (message: WorkerMessage, transferred: readonly ArrayBuffer[]) => void;

/** A message is sent once it has so many bytes. */
const MESSAGE_BYTES = 256 * 1024;
/** With more than so many bytes that the other thread has not taken yet, a worker waits. */
const MOST_OUTSTANDING = 1024 * 1024;

/** So many more items than plain ones, which come alone, are cheaper to read again than to hand over. */
const MOST_ITEMS_ALONE = 200;

/** Reads files, as long as there are some that no worker has taken, and posts what is in each. */
export async function readFiles(order: WorkerOrder, post: PostMessage): Promise<void> {
  const { worker, files, state } = order;
  shareDigestKey(order.digestKey);
  shareScannerModule(order.scannerModule);
  const scanner = createItemScanner(order.asked);
  const toSent = createEventSender();
  const signal = {
    get aborted() {
      return isInterrupted(state);
    },
  };

  async function readFile(file: number, name: string): Promise<void> {
    let events: SentEvent[] = [];
    let weight = 0;
    let itemsAlone = 0;

    function flush(behind: WorkerMessage['behind']): void {
      const transferred = events.flatMap((event) => (event.kind === 'packed items' ? [event.items.memory] : []));
      addOutstanding(state, worker, weight);
      noteProgress(state, worker);
      post({ worker, file, events, weight, behind }, transferred);
      events = [];
      weight = 0;
      waitUntilTaken(state, worker, MOST_OUTSTANDING);
    }

    for await (const event of readSource(name, watched(fileBytes(name, signal)), scanner)) {
      const sent = toSent(event);
      events.push(sent);
      weight += eventWeight(sent);
      if (event.kind === 'item') itemsAlone++;
      else if (event.kind === 'plain items') itemsAlone -= event.items.length;
      if (itemsAlone > MOST_ITEMS_ALONE) {
        flush('hand back');
        return;
      }
      if (weight >= MESSAGE_BYTES) flush('more');
    }
    flush('end');
  }

  async function* watched(parts: AsyncGenerator<SourcePart, void>): AsyncGenerator<SourcePart, void> {
    for await (const part of parts) {
      noteProgress(state, worker);
      yield part;
    }
  }

  for (let file = takeFile(state, worker); file !== undefined; file = takeFile(state, worker)) {
    await readFile(file, files[file] ?? '');
  }
}
