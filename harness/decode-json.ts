import type { JsonValue } from './json.ts';

/** How deep JSON within text may nest. AWS stays far below; anything deeper could only be meant to exhaust the stack. */
const MAX_DEPTH = 500;

/** What JSON text holds; undefined if it is no JSON, or nested deeper than 500 levels. Never throws. */
export function decodeJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Goes level by level, because recursion is what a deep value would break. */
function isTooDeep(value: JsonValue): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === MAX_DEPTH) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is Extract<JsonValue, object> {
  return typeof value === 'object' && value !== null;
}
