import { setImmediate } from 'node:timers/promises';

/**
 * Hands out parts one behind the other, and has the next one made while one is used: what is made on other threads is done
 * at the same time.
 */
export async function* readAhead<Part>(parts: AsyncGenerator<Part, void>): AsyncGenerator<Part, void> {
  let next = parts.next();
  try {
    for (let part = await next; !part.done; part = await next) {
      next = parts.next();
      // What goes wrong meanwhile is said when it is its turn.
      next.catch(() => undefined);
      // Gives it the time to begin before this thread is busy.
      await setImmediate();
      yield part.value;
    }
  } finally {
    await next.catch(() => undefined);
    await parts.return();
  }
}
