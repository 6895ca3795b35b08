/** Remembers what content is once it is normalized: in an account most of it is alike. */
export interface ContentMemory {
  /** What the content of a type is; `find` says it if it is not remembered. */
  recall(type: string, content: string, find: () => string | undefined): string | undefined;
}

/** Characters that are remembered; when they are too many, all are forgotten. */
const MOST_CHARACTERS = 1 << 22;

/** Makes an empty one. */
export function createContentMemory(mostCharacters: number = MOST_CHARACTERS): ContentMemory {
  const byType = new Map<string, Map<string, string | undefined>>();
  let characters = 0;
  return {
    recall(type, content, find) {
      const known = byType.get(type) ?? new Map<string, string | undefined>();
      byType.set(type, known);
      const found = known.get(content);
      if (found !== undefined || known.has(content)) return found;
      const normalized = find();
      characters += content.length + (normalized?.length ?? 0);
      if (characters > mostCharacters) {
        for (const contents of byType.values()) contents.clear();
        characters = 0;
      }
      known.set(content, normalized);
      return normalized;
    },
  };
}
