import type { Language } from '../report/control-text.ts';
import { say } from '../sentences/say.ts';
import { translated } from '../sentences/translated.ts';
import type { Io } from './io.ts';

/** What a shell says of a process that Ctrl-C has ended. */
const INTERRUPTED = 130;

/**
 * Does work that the user can interrupt: the first Ctrl-C asks it to finish with what it has, the second ends the
 * process at once.
 *
 * @param work Calls `settle` when nothing is left to be cut short: from then on Ctrl-C ends the process as ever.
 * @param beforeMessage Clears the way for the message on standard error.
 */
export async function interruptible<Result>(
  io: Io,
  language: Language,
  beforeMessage: () => void,
  work: (signal: AbortSignal, settle: () => void) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      io.exit(INTERRUPTED);
      return;
    }
    controller.abort();
    beforeMessage();
    const message = say`interrupted: finishing with what was read. Press Ctrl-C again to stop at once.`;
    io.stderr.write(`kensa: ${translated(message, language)}\n`);
  };
  const settle = (): void => void io.off('SIGINT', interrupt);
  io.on('SIGINT', interrupt);
  try {
    return await work(controller.signal, settle);
  } finally {
    settle();
  }
}
