/** Holds so many values as were used last. */
export interface RecentlyUsed<Key, Value> {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => void;
}

/**
 * Makes an empty one.
 *
 * @param most so many values are held; of more, the one goes that was not used for longest
 */
export function createRecentlyUsed<Key, Value>(most: number): RecentlyUsed<Key, Value> {
  /** In the order of their last use. */
  const held = new Map<Key, Value>();
  return {
    get(key) {
      const value = held.get(key);
      if (value === undefined) return undefined;
      held.delete(key);
      held.set(key, value);
      return value;
    },
    set(key, value) {
      held.set(key, value);
      if (held.size <= most) return;
      for (const oldest of held.keys()) {
        held.delete(oldest);
        return;
      }
    },
  };
}
