import { parentPort, workerData } from 'node:worker_threads';
import { readFiles, type WorkerOrder } from '../../../harness/collect/workers/read-files.ts';

/** A worker that fails in a way, after it has sent some messages: `?fault=exit&after=3`. */
const { searchParams } = new URL(import.meta.url);
let left = Number(searchParams.get('after'));

await readFiles(workerData as WorkerOrder, (message, transferred) => {
  if (left === 0) fail();
  left--;
  parentPort?.postMessage(message, transferred);
});

function fail(): void {
  switch (searchParams.get('fault')) {
    case 'exit':
      process.exit(1);
      break;
    case 'hang':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      break;
    default:
      throw new Error('the worker fails');
  }
}
