import { type CST, Parser } from 'yaml';

/**
 * How deep a text in YAML is nested. Found without recursion: whatever calls itself for each level of a hostile file runs out of
 * stack, and V8 may end the process then.
 */
export function yamlDepth(text: string): number {
  let deepest = 0;
  const open: [token: CST.Token, depth: number][] = Array.from(new Parser().parse(text), (token) => [token, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const inner of innerTokens(token)) open.push([inner, depth + 1]);
  }
  return deepest;
}

function innerTokens(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}
