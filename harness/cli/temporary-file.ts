import { closeSync, openSync, rmSync } from 'node:fs';

/** Signals that end a process, with what a shell says of a process that they have ended. */
const ENDINGS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

type Ending = keyof typeof ENDINGS;

const paths = new Set<string>();

/**
 * Makes an empty file that is removed when the process ends, by itself or by a signal. If something else listens to a
 * signal, that decides what the signal does. Nothing can be done about SIGKILL.
 *
 * @throws the error of the system if it can not be made
 */
export function createTemporaryFile(path: string): void {
  if (paths.size === 0) listen('on');
  paths.add(path);
  try {
    // At once, so that no file comes into being after the process has cleaned up.
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    forget(path);
    throw error;
  }
}

/** Removes a temporary file, if it is still there. */
export function removeTemporaryFile(path: string): void {
  rmSync(path, { force: true });
  forget(path);
}

function forget(path: string): void {
  paths.delete(path);
  if (paths.size === 0) listen('off');
}

function listen(change: 'off' | 'on'): void {
  process[change]('exit', removeAll);
  for (const signal of Object.keys(ENDINGS)) process[change](signal as Ending, end);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { force: true });
}

function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(ENDINGS[signal as Ending]);
}
