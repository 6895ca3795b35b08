/**
 * Runs a number of streams at the same time and hands out what they yield as it comes. Of each stream at most one value
 * waits, so that a slow consumer holds all of them back.
 */
export async function* mergeStreams<T>(
  streams: Iterable<AsyncGenerator<T, void>>,
  limit: number,
): AsyncGenerator<T, void> {
  const waiting = streams[Symbol.iterator]();
  const running = new Set<AsyncGenerator<T, void>>();
  const ready: { stream: AsyncGenerator<T, void>; result: Promise<IteratorResult<T, void>> }[] = [];
  let wake: (() => void) | undefined;

  function pull(stream: AsyncGenerator<T, void>): void {
    const result = stream.next();
    const settled = (): void => {
      ready.push({ stream, result });
      wake?.();
    };
    result.then(settled, settled);
  }

  function begin(): void {
    const next = waiting.next();
    if (next.done === true) return;
    running.add(next.value);
    pull(next.value);
  }

  try {
    for (let begun = 0; begun < limit; begun++) begin();
    while (running.size > 0) {
      const first = ready.shift();
      if (first === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const result = await first.result;
      if (result.done === true) {
        running.delete(first.stream);
        begin();
      } else {
        yield result.value;
        pull(first.stream);
      }
    }
  } finally {
    // Whoever stops reading need not wait until each stream has come to its next value.
    for (const stream of running) stream.return().catch(() => undefined);
  }
}
