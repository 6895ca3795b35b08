import { Worker } from 'node:worker_threads';
import type { WorkerOrder } from './read-files.ts';

/**
 * Starts a thread with a module. Worker threads know nothing of the loader that runs kensa from its sources, so there they
 * are given it first.
 */
export function startWorker(entry: URL, order: WorkerOrder): Worker {
  const options = { workerData: order, stdin: false };
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, options);
  const [loader, module] = [import.meta.resolve('tsx/esm/api'), entry.href].map((url) => JSON.stringify(url));
  const code = `import(${loader}).then(({ register }) => { register({ tsconfig: false }); return import(${module}); })`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}
