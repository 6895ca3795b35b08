import type { Read } from './bundle/manifest.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { isJsonObject } from './json.ts';
import { IDENTITY } from './normalize/input-document.ts';
import { parseReadPath } from './read-path.ts';

/** The paths that are kept: by property, or `*` for every element; an empty map keeps all below. */
export type Projection = Map<string, Projection>;

/**
 * Prepares what of a document is handed to the bundle: the paths that its controls read, and its identity.
 * @param reads as in the manifest
 */
export function createProjection(reads: readonly Pick<Read, 'path' | 'whole'>[]): Projection {
  const root: Projection = new Map();
  for (const path of [...IDENTITY, ...reads.map((read) => read.path)]) nodeAt(root, path);
  // What is looked at as a whole is kept as it is, whatever else is read below it; so the shorter path has the last word.
  const whole = reads.filter((read) => read.whole === true).map(({ path }) => path);
  for (const path of whole.toSorted((a, b) => b.length - a.length)) nodeAt(root, path).clear();
  return root;
}

function nodeAt(root: Projection, path: string): Projection {
  let at = root;
  for (const step of parseReadPath(path)) {
    const key = 'property' in step ? step.property : '*';
    const below = at.get(key) ?? new Map<string, Projection>();
    at.set(key, below);
    at = below;
  }
  return at;
}

/** What either keeps. */
export function joinProjections(left: Projection, right: Projection): Projection {
  if (left.size === 0 || right.size === 0) return new Map();
  const joined = new Map(left);
  for (const [key, below] of right) {
    const known = joined.get(key);
    joined.set(key, known === undefined ? below : joinProjections(known, below));
  }
  return joined;
}

/**
 * Copies the projected part of a document. Lists keep their length, and a value of an unexpected type stays as it is,
 * so that verdicts, positions and reasons are those of the whole document.
 */
export function projectDocument(document: object, projection: Projection): JsonObject {
  return projectObject(document as JsonObject, projection);
}

function projectValue(value: JsonValue, projection: Projection): JsonValue {
  if (projection.size === 0) return value;
  const every = projection.get('*');
  if (Array.isArray(value)) return every === undefined ? value : value.map((element) => projectValue(element, every));
  if (!isJsonObject(value)) return value;
  if (every === undefined) return projectObject(value, projection);
  // An entry that is also read by its name is kept as it is: both kinds of reads may look into it.
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, projection.has(key) ? entry : projectValue(entry, every)]),
  );
}

function projectObject(value: JsonObject, projection: Projection): JsonObject {
  const projected: JsonObject = {};
  for (const [key, below] of projection) {
    const child = Object.hasOwn(value, key) ? value[key] : undefined;
    if (child !== undefined) give(projected, key, projectValue(child, below));
  }
  return projected;
}

/** Gives an object a property of its own, whatever its name. */
function give(object: JsonObject, key: string, value: JsonValue): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}
