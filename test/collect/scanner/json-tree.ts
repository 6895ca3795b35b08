/** JSON as it is written: keys and numbers are not decoded. */
export type JsonTree =
  | { kind: 'object'; members: [key: string, value: JsonTree][] }
  | { kind: 'list'; elements: JsonTree[] }
  | { kind: 'scalar'; text: string };

const TOKEN = /[ \t\n\r]*("(?:[^"\\]|\\.)*"|[[\]{}:,]|[^ \t\n\r[\]{}:,"]+)/gsy;

/** The tree of valid JSON. */
export function jsonTree(json: string): JsonTree {
  const tokens = Array.from(json.matchAll(TOKEN), ([, token]) => token as string);
  let next = 0;

  function value(): JsonTree {
    const text = tokens[next++] as string;
    if (text === '{') {
      const members: [string, JsonTree][] = [];
      while (tokens[next] !== '}') {
        if (tokens[next] === ',') next++;
        const key = tokens[next] as string;
        next += 2;
        members.push([key.slice(1, -1), value()]);
      }
      next++;
      return { kind: 'object', members };
    }
    if (text !== '[') return { kind: 'scalar', text };
    const elements: JsonTree[] = [];
    while (tokens[next] !== ']') {
      if (tokens[next] === ',') next++;
      elements.push(value());
    }
    next++;
    return { kind: 'list', elements };
  }

  return value();
}

/** The values directly in a value. */
function children(tree: JsonTree): JsonTree[] {
  if (tree.kind === 'object') return tree.members.map(([, value]) => value);
  return tree.kind === 'list' ? tree.elements : [];
}

/** How many objects and lists are around the innermost value, itself included. */
export function depthOf(tree: JsonTree): number {
  if (tree.kind === 'scalar') return 0;
  return 1 + children(tree).reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

/** The scalars, as they are written. */
export function* scalars(tree: JsonTree): Generator<string> {
  if (tree.kind === 'scalar') yield tree.text;
  for (const child of children(tree)) yield* scalars(child);
}
