import type { ControlManifest } from '../bundle/manifest.ts';
import { IDENTITY } from '../normalize/input-document.ts';
import { parseReadPath } from '../read-path.ts';
import type { MissingReason, Verdict } from './verdict.ts';

/** What a document has whatever its item says. */
const NOT_OF_THE_ITEM: ReadonlySet<string> = new Set([...IDENTITY, 'evaluatedAt', 'related']);

/**
 * The verdict on a resource of which a control knows only the identity, since AWS did not hand out its content or nobody
 * asked for it: nothing can be said, also by a control that could do without each single field.
 */
export function unreadVerdict(
  control: ControlManifest,
  resourceType: string,
  reason: Extract<MissingReason, 'not_collected' | 'unread'>,
): Verdict {
  const properties = (control.reads[resourceType] ?? []).flatMap(({ path }) => {
    const [first] = parseReadPath(path);
    return first !== undefined && 'property' in first && !NOT_OF_THE_ITEM.has(first.property) ? [first.property] : [];
  });
  const unread = new Set(properties.length > 0 ? properties : ['configuration']);
  const missing = Array.from(unread, (property) => ({ path: [property], reason }));
  return { compliance: 'INSUFFICIENT_DATA', violations: [], missing };
}
