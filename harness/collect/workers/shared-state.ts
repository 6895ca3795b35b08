/** Cells in front of those of the workers. */
const HEAD = { interrupted: 0, nextFile: 1 } as const;
const HEAD_CELLS = 2;
/** Cells of each worker. */
const WORKER = { outstanding: 0, progress: 1 } as const;
const WORKER_CELLS = 2;

/** What the threads that read files know of one another. */
export interface SharedState {
  /** Behind it, in the order of the files, the number of the worker that took each, from 1. */
  cells: Int32Array<SharedArrayBuffer>;
  workers: number;
  files: number;
}

/** Nothing taken yet. */
export function createSharedState(workers: number, files: number): SharedState {
  const cells = HEAD_CELLS + workers * WORKER_CELLS + files;
  return { cells: new Int32Array(new SharedArrayBuffer(cells * Int32Array.BYTES_PER_ELEMENT)), workers, files };
}

/** Asks all workers to read no further. */
export function interruptWorkers({ cells }: SharedState): void {
  Atomics.store(cells, HEAD.interrupted, 1);
}

export function isInterrupted({ cells }: SharedState): boolean {
  return Atomics.load(cells, HEAD.interrupted) === 1;
}

/** Takes the next file for a worker; undefined if all are taken. */
export function takeFile(state: SharedState, worker: number): number | undefined {
  const file = Atomics.add(state.cells, HEAD.nextFile, 1);
  if (file >= state.files) return undefined;
  Atomics.store(state.cells, ownerCell(state, file), worker + 1);
  return file;
}

/** The worker that took a file. */
export function ownerOf(state: SharedState, file: number): number | undefined {
  const owner = Atomics.load(state.cells, ownerCell(state, file));
  return owner === 0 ? undefined : owner - 1;
}

/** Counts a step of a worker, so that it can be told from one that hangs. */
export function noteProgress({ cells }: SharedState, worker: number): void {
  Atomics.add(cells, workerCell(worker, WORKER.progress), 1);
}

export function progressOf({ cells }: SharedState, worker: number): number {
  return Atomics.load(cells, workerCell(worker, WORKER.progress));
}

/** Counts what a worker sends. */
export function addOutstanding({ cells }: SharedState, worker: number, weight: number): void {
  Atomics.add(cells, workerCell(worker, WORKER.outstanding), weight);
}

/** Counts what was taken of what a worker sent; it goes on if it waited for that. */
export function takeOutstanding({ cells }: SharedState, worker: number, weight: number): void {
  const cell = workerCell(worker, WORKER.outstanding);
  Atomics.sub(cells, cell, weight);
  Atomics.notify(cells, cell);
}

/** Has the worker wait, the whole thread, until no more than `most` of what it sent is still to be taken. */
export function waitUntilTaken({ cells }: SharedState, worker: number, most: number): void {
  const cell = workerCell(worker, WORKER.outstanding);
  for (let left = Atomics.load(cells, cell); left > most; left = Atomics.load(cells, cell)) {
    Atomics.wait(cells, cell, left);
  }
}

function workerCell(worker: number, cell: number): number {
  return HEAD_CELLS + worker * WORKER_CELLS + cell;
}

function ownerCell({ workers }: SharedState, file: number): number {
  return HEAD_CELLS + workers * WORKER_CELLS + file;
}
