/** Merges sorted sequences into one, reading of each no more than one value ahead. Of equal values those of the earlier sequence come first. */
export function mergeSorted<T>(sequences: readonly Iterable<T>[], compare: (a: T, b: T) => number): Iterable<T> {
  if (sequences.length <= 1) return sequences[0] ?? [];
  const middle = sequences.length >> 1;
  return mergeTwo(
    mergeSorted(sequences.slice(0, middle), compare),
    mergeSorted(sequences.slice(middle), compare),
    compare,
  );
}

function* mergeTwo<T>(
  left: Iterable<T>,
  right: Iterable<T>,
  compare: (a: T, b: T) => number,
): Generator<T, void, undefined> {
  const lefts = left[Symbol.iterator]();
  const rights = right[Symbol.iterator]();
  let a = lefts.next();
  let b = rights.next();
  while (!a.done || !b.done) {
    if (b.done || (!a.done && compare(a.value, b.value) <= 0)) {
      yield a.value as T;
      a = lefts.next();
    } else {
      yield b.value;
      b = rights.next();
    }
  }
}
