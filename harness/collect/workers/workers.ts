import type { Worker } from 'node:worker_threads';
import { digestKey } from '../scanner/digest-key.ts';
import { scannerModule } from '../scanner/instantiate-scanner.ts';
import type { AskedTypes } from '../scanner/asked-content.ts';
import type { WorkerMessage } from './read-files.ts';
import { createSharedState, interruptWorkers, ownerOf, progressOf, takeOutstanding } from './shared-state.ts';
import { startWorker } from './start-worker.ts';

/** Threads that read files. */
export interface Workers {
  /**
   * The next message of a file; undefined if none comes any more, as the worker that reads it is gone or hangs. Files are
   * to be asked for in their order, each until its last message or undefined.
   */
  next(file: number): Promise<WorkerMessage | undefined>;
  /** Counts a message as used, so that more can come. */
  taken(message: WorkerMessage): void;
  /** Has what is not read yet of all files be as if it could not be read. */
  interrupt(): void;
  /** Ends them, whatever they do. */
  end(): void;
}

/** What tests change. */
export interface WorkerOptions {
  /** The module that workers run. */
  entry?: URL;
  /** Milliseconds after which a worker hangs that does nothing although it is waited for. */
  patience?: number;
}

const PATIENCE = 60_000;

/** The extension is that of this file: `.ts` in a clone, `.js` in the package. */
const ENTRY = new URL(`./worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

/** Starts `count` workers, which read `files` between them. */
export function startWorkers(
  count: number,
  files: readonly string[],
  asked: AskedTypes,
  { entry = ENTRY, patience = PATIENCE }: WorkerOptions = {},
): Workers {
  const state = createSharedState(count, files.length);
  const messages = new Map<number, WorkerMessage[]>();
  const running = new Map<number, Worker>();
  let wake: (() => void) | undefined;

  for (let worker = 0; worker < count; worker++) start(worker);

  function start(number: number): void {
    const order = { worker: number, files, asked, digestKey: digestKey(), scannerModule: scannerModule(), state };
    let worker: Worker;
    try {
      worker = startWorker(entry, order);
    } catch {
      // A process may not be allowed to have threads: the files are read all the same.
      return;
    }
    running.set(number, worker);
    worker.on('message', (message: WorkerMessage) => {
      if (running.get(number) !== worker) return;
      const waiting = messages.get(message.file);
      if (waiting === undefined) messages.set(message.file, [message]);
      else waiting.push(message);
      wake?.();
    });
    worker.on('messageerror', () => giveUp(number));
    // What it did comes to nothing worse than that its files are read again.
    worker.on('error', () => giveUp(number));
    worker.on('exit', () => giveUp(number));
  }

  function giveUp(number: number): void {
    const worker = running.get(number);
    running.delete(number);
    void worker?.terminate();
    wake?.();
  }

  async function next(file: number): Promise<WorkerMessage | undefined> {
    for (;;) {
      const waiting = messages.get(file);
      const message = waiting?.shift();
      if (message !== undefined) return message;
      const awaited = workersFor(file);
      if (awaited.length === 0) {
        messages.delete(file);
        return undefined;
      }
      const before = progress(awaited);
      if (await woken()) continue;
      // The owner of the file may have become known meanwhile, which is progress.
      if (progress(workersFor(file)) === before) for (const worker of awaited) giveUp(worker);
    }
  }

  /** Those of which messages of a file may come. */
  function workersFor(file: number): number[] {
    const owner = ownerOf(state, file);
    return [...running.keys()].filter((worker) => owner === undefined || worker === owner);
  }

  function progress(workers: readonly number[]): string {
    return workers.map((worker) => `${worker}: ${progressOf(state, worker)}`).join();
  }

  /** Waits until something happens; false if nothing does. */
  async function woken(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  return {
    next,
    taken: ({ worker, weight }) => takeOutstanding(state, worker, weight),
    interrupt: () => interruptWorkers(state),
    end() {
      for (const number of running.keys()) giveUp(number);
    },
  };
}
