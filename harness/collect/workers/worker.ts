import { parentPort, workerData } from 'node:worker_threads';
import { readFiles, type WorkerOrder } from './read-files.ts';

// What starts this file gives it an order.
await readFiles(workerData as WorkerOrder, (message, transferred) => parentPort?.postMessage(message, transferred));
