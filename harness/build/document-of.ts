import type { Related } from '../bundle/manifest.ts';
import type { ControlMetadata } from './control-metadata.ts';

/** The document that a path leads into: the judged one, or that of a join. */
export function documentOf(
  names: readonly string[],
  resourceType: string,
  custom: ControlMetadata['custom'],
): { type: string; within: readonly string[] } {
  const join: Related | undefined = names[0] === 'related' ? custom.related?.[names[1] ?? ''] : undefined;
  return join === undefined ? { type: resourceType, within: names } : { type: join.type, within: names.slice(2) };
}
