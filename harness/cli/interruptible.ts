import type { Io } from './io.ts';

/** What a shell says of a process that Ctrl-C has ended. */
const INTERRUPTED = 130;

/**
 * Does work that the user can interrupt: the first Ctrl-C asks it to finish with what it has, the second ends the
 * process at once.
 *
 * @param beforeMessage Clears the way for the message on standard error.
 */
export async function interruptible<Result>(
  io: Io,
  beforeMessage: () => void,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      io.exit(INTERRUPTED);
      return;
    }
    controller.abort();
    beforeMessage();
    io.stderr.write('kensa: interrupted: finishing with what was read. Press Ctrl-C again to stop at once.\n');
  };
  io.on('SIGINT', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    io.off('SIGINT', interrupt);
  }
}
