import type { Read } from '../bundle/manifest.ts';
import type { JsonObject } from '../json.ts';
import type { UnresolvedJoin } from '../normalize/joins/join-related.ts';
import { parseReadPath, valuesAt } from '../read-path.ts';
import type { Missing } from './verdict.ts';

/**
 * Adds to a missing field what only the harness knows: why a join found nothing, and that a text where an object should
 * be is JSON that does not parse.
 * @param unresolved the document's joins that found nothing, by name
 * @param reads of the control that misses the field
 */
export function explainMissing(
  missing: Missing,
  document: JsonObject,
  unresolved: Readonly<Record<string, UnresolvedJoin>>,
  reads: readonly Read[],
): Missing {
  const { path, reason } = missing;
  const isJoin = path[0] === 'related' && path.length === 2 && (reason === 'absent' || reason === 'not_recorded');
  const join = isJoin ? unresolved[String(path[1])] : undefined;
  if (join !== undefined) return { path, ...join };
  if (reason === 'type' && isUnparsableText(missing, document, reads)) return { path, reason: 'unparsable' };
  return missing;
}

function isUnparsableText({ path }: Missing, document: JsonObject, reads: readonly Read[]): boolean {
  const text = path.join('.');
  const read = reads.find((candidate) => candidate.path === text);
  if (read === undefined || !read.types.every((type) => type === 'object' || type === 'array')) return false;
  return valuesAt(document, parseReadPath(text)).some(({ value }) => typeof value === 'string');
}
